import { expect, it } from 'vitest'
import { representedEntities } from '../../../gateway/forward/entity-paths.js'

const file = (city: string, subjectCode: string, name?: string) => ({
  __typename: `${city}CreditFile`,
  subjectCode,
  ...(name ? { name } : {}),
})
const path = ['subjects', '@', 'files', '@']

it('finds a city’s files among those of all cities', () => {
  const answer = {
    subjects: [
      { files: [file('Jiaxing', 'A'), file('Kunshan', 'A', 'already merged')] },
      null,
      { files: null },
      { files: [null, file('Jiaxing', 'B'), file('Kunshan', 'B')] },
    ],
  }
  expect(representedEntities([answer], path, [file('Kunshan', 'A'), file('Kunshan', 'B')])).toEqual(
    [1, 3],
  )
})

it('takes a subject asked for twice for two', () => {
  const subject = { files: [file('Jiaxing', 'A'), file('Kunshan', 'A')] }
  const representations = [file('Kunshan', 'A'), file('Kunshan', 'A')]
  expect(representedEntities([{ subjects: [subject, subject] }], path, representations)).toEqual([
    1, 3,
  ])
})

it('compares compound keys', () => {
  const answer = {
    steps: [{ by: { unit: 'U1', at: ['a', 'b'] } }, { by: { unit: 'U1', at: ['a'] } }],
  }
  const representation = { by: { at: ['a'] } }
  expect(representedEntities([{}, answer], ['steps', '@'], [representation])).toEqual([1])
})

it('says nothing rather than something wrong', () => {
  const answer = { subjects: [{ files: [file('Jiaxing', 'A')] }] }
  expect(representedEntities([answer], path, [file('Kunshan', 'A')])).toBeUndefined()
  expect(representedEntities([], path, [file('Kunshan', 'A')])).toBeUndefined()
})
