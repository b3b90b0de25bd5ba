import type { CityTables } from '../tables/city.js'
import type { WithoutVersion } from '../tables/columns.js'

/** A row of a city's table as the seed makes it; the version is added when it is written. */
export type Seeded<T extends keyof CityTables> = WithoutVersion<CityTables[T]['$inferInsert']>

/** A body that decides or acts in one city. */
export interface Authority {
  readonly unitCode: string
  readonly name: string
  /** What stands for it in document numbers: 市监. */
  readonly documentMark: string
  readonly penalises: boolean
}
