import { SingleBar } from 'cli-progress'
import { dayInChina } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import { type SeedOptions, seed, seedState } from './seed.js'

/** Subjects of a demonstration that nobody has said a number for. */
export const defaultSubjects = 20_000

/** Seeds, and shows how far it is. */
export async function seedShown(stores: readonly CityStore[], options: SeedOptions): Promise<void> {
  const bar = new SingleBar({
    format:
      'Seeding demonstration data {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 2_000,
  })
  try {
    await seed(stores, {
      ...options,
      onProgress: (done, total) => (done === 0 ? bar.start(total, 0) : bar.update(done)),
    })
  } finally {
    bar.stop()
  }
}

/** What somebody has handed in stays as it is: demonstration data never come beside it. */
export async function seedIfEmpty(
  stores: readonly CityStore[],
  options: SeedOptions = { subjects: defaultSubjects, asOf: dayInChina(new Date()) },
): Promise<void> {
  const state = await seedState(stores)
  if (state === 'IN_USE') {
    console.log('The store holds data that were handed in; no demonstration data are added.')
  }
  if (state === 'EMPTY') await seedShown(stores, options)
}
