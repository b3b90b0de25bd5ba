import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Excel } from '../ui/excel.js'
import { TakeAway } from '../ui/page.js'
import { Persons } from '../ui/rounded.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

const ProductGapsQuery = graphql(`
  query ConsoleProductGaps($from: DivisionCode!, $to: DivisionCode!) {
    productGaps(from: $from, to: $to) {
      product { code name kind { name } providerName }
      status
      eligible
      open
    }
  }
`)

/** Products of one city that another does not recognise, and how many firms miss them for that alone. */
export function ProductGaps({ from, to }: { from: string; to: string }) {
  const words = useWords()
  const label = useLabels()
  const asked = useAsk(
    ProductGapsQuery,
    { from, to },
    { when: from !== '' && to !== '', isPage: true },
  )
  return (
    <Answered asked={asked}>
      {({ productGaps }, { problems }) =>
        productGaps &&
        (productGaps.length === 0 ? (
          problems.length === 0 && <p className="verdict">{words.gaps.noProducts}</p>
        ) : (
          <>
            <div className="result-line">
              <strong>{words.gaps.products(productGaps.length)}</strong>
              <TakeAway>
                <Excel file="product-gaps" parameters={{ from, to }} />
              </TakeAway>
            </div>
            <Table
              label={words.gaps.ofProducts}
              rows={productGaps}
              keyOf={({ product }) => product.code}
              columns={[
                {
                  title: words.mine.product,
                  cell: ({ product }) => (
                    <>
                      {product.name}
                      <div className="quiet">{product.kind.name}</div>
                    </>
                  ),
                  sortBy: ({ product }) => product.name,
                },
                { title: words.gaps.provider, cell: ({ product }) => product.providerName },
                { title: words.gaps.status, cell: ({ status }) => label('PairStatus', status) },
                {
                  title: words.gaps.eligible,
                  isNumber: true,
                  cell: ({ eligible }) => <Persons count={eligible} />,
                  sortBy: ({ eligible }) => Number(eligible),
                },
                {
                  title: words.gaps.undetermined,
                  isNumber: true,
                  cell: ({ open }) => <Persons count={open} />,
                  sortBy: ({ open }) => Number(open),
                },
              ]}
            />
          </>
        ))
      }
    </Answered>
  )
}
