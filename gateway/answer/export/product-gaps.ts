import { words } from '../../../schema/codes/words.js'
import { asWritten, cityParameter } from '../named.js'
import { column, type ExportSubject, namesSubjects } from './subject.js'

interface Gap {
  readonly product: {
    readonly code: string
    readonly name: string
    readonly kind: { readonly name: string }
    readonly providerName: string
  }
  readonly status: string
  readonly eligible: string
  readonly open: string
}

interface Data {
  readonly productGaps: readonly Gap[] | null
}

/** Products that a city does not recognise (产品互认缺口): a row a product, with how many firms miss it for that alone. */
export const productGapsExport: ExportSubject<Data> = {
  operationName: 'ExportProductGaps',
  title: { en: 'Products not recognised', zh: '产品互认缺口' },
  scopes: namesSubjects,
  query: `
    query ExportProductGaps($from: DivisionCode!, $to: DivisionCode!, $on: Date) {
      productGaps(from: $from, to: $to, on: $on) {
        product { code name kind { name } providerName }
        status eligible open
      }
    }`,
  parameters: {
    from: cityParameter({ en: 'products of', zh: '产品所属城市' }),
    to: cityParameter({ en: 'firms of', zh: '企业所在城市' }),
    on: asWritten({ en: 'day', zh: '日期' }),
  },
  columns: () => [
    column('产品编码', 'Product code'),
    column('产品名称', 'Product'),
    column('种类', 'Kind'),
    column('提供方', 'Provider'),
    column('互认状态', 'Status', 'PairStatus'),
    column('符合条件的企业', 'Firms eligible', 'count'),
    column('尚不能确定的企业', 'Firms undetermined', 'count'),
  ],
  rows: ({ productGaps }) =>
    productGaps?.map(({ product, status, eligible, open }) => [
      [product.code],
      [product.name],
      [product.kind.name],
      [product.providerName],
      [status],
      [eligible],
      [open],
    ]) ?? null,
  notes: (_, language) => [words.firmsRounded[language]],
  next: () => null,
}
