import { SingleBar } from 'cli-progress'
import type { Language } from '../../schema/language.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import { type SeedOptions, seed, seedState } from './seed.js'

const texts = {
  progress: {
    en: 'Seeding demonstration data {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left',
    zh: '正在生成演示数据 {bar} {percentage}% | {value}/{total} 行 | 剩余 {eta_formatted}',
  },
  inUse: {
    en: 'The store holds data that were handed in; no demonstration data are added.',
    zh: '库中已有报送的数据，不再加入演示数据。',
  },
} as const

/** Subjects of a demonstration that nobody has said a number for. */
export const defaultSubjects = 20_000

/** Seeds, and shows how far it is. */
export async function seedShown(
  stores: readonly CityStore[],
  options: SeedOptions,
  language: Language,
): Promise<void> {
  const bar = new SingleBar({
    format: texts.progress[language],
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
  language: Language = 'en',
): Promise<void> {
  const state = await seedState(stores)
  if (state === 'IN_USE') {
    console.log(texts.inUse[language])
  }
  if (state === 'EMPTY') await seedShown(stores, options, language)
}
