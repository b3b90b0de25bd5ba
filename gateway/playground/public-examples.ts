import type { Example } from './example.js'

/** Questions that anybody may ask, and that are about nobody in particular. */
export const publicExamples: readonly Example[] = [
  {
    title: '社会公众：各市归集情况',
    role: 'anonymous',
    query: `# Anybody: how far each city has supplied its data, who declares it, and when rows came last.
# 各市数据归集情况：未归集（NEVER_SUPPLIED）、部分归集（PARTIAL）、完整归集（COMPLETE），声明单位与最近归集日。
query AnybodySupply {
  jurisdictions {
    code
    name
    supplies { of name state from to declaredBy { name } declaredOn lastHandIn }
    supplyHistory(first: 5) { edges { node { on of event declared by { name } } } }
  }
}
`,
    variables: {},
    headers: {},
  },
  {
    title: '社会公众：惠民便企产品与互认',
    role: 'anonymous',
    query: `# Anybody: what each city offers firms in good standing, to whom, and who recognises whose product.
# 各市惠民便企产品、适用条件与产品互认。未约定（NOT_STATED）不等于不予互认（REFUSED）。
query AnybodyProducts($kind: String) {
  products(kind: $kind) {
    jurisdictionCode
    products { code name benefit providerName eligibility { join facts { fact codes years } noSeriousEntry } }
  }
  productMatrix(kind: $kind) { productCode cells { from to status offered } }
}
`,
    variables: { kind: '信易批' },
    headers: {},
  },
  {
    title: '社会公众：按名称查找企业',
    role: 'anonymous',
    query: `# Anybody, without a token: organisations by part of their name. 按名称查找企业，无需令牌。
query AnybodySearch($name: String!) {
  searchSubjects(name: $name, first: 10) {
    edges { node { code name files { jurisdictionCode holding } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: { name: '演示' },
    headers: {},
  },
]
