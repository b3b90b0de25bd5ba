import { asWritten } from '../named.js'
import { column, type ExportSubject, namesSubjects, some, type Values } from './subject.js'

interface Cell {
  readonly from: string
  readonly to: string
  readonly status: string
  readonly offered: boolean | null
  readonly product: {
    readonly name: string
    readonly kind: { readonly name: string }
    readonly providerName: string
    readonly validFrom: string
    readonly validUntil: string | null
  } | null
  readonly recognition: {
    readonly condition: string | null
    readonly equalLists: readonly {
      readonly originList: { readonly code: string }
      readonly ownList: { readonly code: string }
    }[]
    readonly agreementDocument: string | null
    readonly originProductFrom: string | null
    readonly reason: string | null
  } | null
}

interface Data {
  readonly productMatrix:
    | readonly { readonly productCode: string; readonly cells: readonly Cell[] }[]
    | null
}

/** How the cities stand to each other's incentive products (产品互认): a row a product and pair of cities. */
export const productsExport: ExportSubject<Data> = {
  operationName: 'ExportProducts',
  title: { en: 'Recognition of products', zh: '产品互认' },
  scopes: namesSubjects,
  query: `
    query ExportProducts($kind: String, $on: Date) {
      productMatrix(kind: $kind, on: $on) {
        productCode
        cells {
          from to status offered
          product { name kind { name } providerName validFrom validUntil }
          recognition { condition equalLists { originList { code } ownList { code } } agreementDocument originProductFrom reason }
        }
      }
    }`,
  parameters: {
    kind: asWritten({ en: 'kind', zh: '种类' }),
    on: asWritten({ en: 'day', zh: '日期' }),
  },
  columns: () => [
    column('产品编码', 'Product code'),
    column('所属城市', 'City of the product', 'city'),
    column('互认城市', 'Recognising city', 'city'),
    column('互认状态', 'Status', 'PairStatus'),
    column('是否提供', 'Offered', 'yesNo'),
    column('产品名称', 'Product'),
    column('种类', 'Kind'),
    column('提供方', 'Provider'),
    column('产品生效日期', 'Product from', 'day'),
    column('产品失效日期', 'Product until', 'day'),
    column('附加条件', 'Condition'),
    column('等同名单', 'Equal lists'),
    column('协议文号', 'Agreement'),
    column('所签版本', 'Version signed', 'day'),
    column('理由', 'Reason'),
  ],
  rows: ({ productMatrix }) =>
    productMatrix?.flatMap(({ productCode, cells }) =>
      cells.map((cell) => rowOf(productCode, cell)),
    ) ?? null,
  next: () => null,
}

function rowOf(
  productCode: string,
  { from, to, status, offered, product, recognition }: Cell,
): Values[] {
  const pairs = recognition?.equalLists ?? []
  return [
    [productCode],
    [from],
    [to],
    [status],
    some(offered),
    some(product?.name),
    some(product?.kind.name),
    some(product?.providerName),
    some(product?.validFrom),
    some(product?.validUntil),
    some(recognition?.condition),
    pairs.map(({ originList, ownList }) => `${originList.code}=${ownList.code}`),
    some(recognition?.agreementDocument),
    some(recognition?.originProductFrom),
    some(recognition?.reason),
  ]
}
