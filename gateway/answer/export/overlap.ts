import { words } from '../../../schema/codes/words.js'
import { asWritten, listParameter } from '../named.js'
import { column, type ExportSubject, type Values } from './subject.js'

interface Cell {
  readonly jurisdictions: readonly string[]
  readonly organisations: string
  readonly persons: string
}

interface Data {
  readonly listOverlap: {
    readonly combinations: readonly Cell[]
    readonly allLists: readonly Cell[] | null
  } | null
}

/** How many subjects each combination of cities has on a list (名单重合): a row a combination. */
export const overlapExport: ExportSubject<Data> = {
  operationName: 'ExportOverlap',
  title: { en: 'Overlap of lists', zh: '名单重合' },
  scopes: [['compare:read'], ['statistics:read']],
  query: `
    query ExportOverlap($listCode: ID!, $on: Date, $knownAt: DateTime) {
      listOverlap(listCode: $listCode, on: $on, knownAt: $knownAt) {
        combinations { jurisdictions organisations persons }
        allLists { jurisdictions organisations persons }
      }
    }`,
  parameters: {
    listCode: listParameter({ en: 'list', zh: '名单' }),
    on: asWritten({ en: 'day', zh: '日期' }),
    knownAt: asWritten({ en: 'as known at', zh: '数据截至' }),
  },
  columns: () => [
    column('在列城市', 'Cities', 'city', 36),
    column('单位数', 'Organisations', 'count'),
    column('个人数', 'Persons', 'count'),
    column('同类名单合计单位数', 'Organisations on all lists of its kind', 'count'),
    column('同类名单合计个人数', 'Persons on all lists of its kind', 'count'),
  ],
  rows: ({ listOverlap }) =>
    listOverlap?.combinations.map((cell): Values[] => {
      const cities = cell.jurisdictions.join()
      const all = listOverlap.allLists?.find((one) => one.jurisdictions.join() === cities)
      return [
        cell.jurisdictions,
        [cell.organisations],
        [cell.persons],
        all ? [all.organisations] : [],
        all ? [all.persons] : [],
      ]
    }) ?? null,
  notes: (_, language) => [words.overlapRounded[language]],
  next: () => null,
}
