import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
})
afterAll(() => hub.close())

const faults = [
  { position: 'codes[0]', message: expect.stringContaining('"x" is not a subject code') },
  { position: 'codes[2]', message: expect.stringContaining('"y" is not a subject code') },
]

it('refuses a list with malformed codes by one error that names every bad position', async () => {
  const { status, body } = await hub.ask({
    query: 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code } }',
    variables: { codes: ['x', '91990583MA0000000A', 'y'] },
  })
  expect({ status, errors: body.errors, data: body.data }).toEqual({
    status: 400,
    errors: [
      {
        message: expect.stringContaining('at codes[0], codes[2]'),
        extensions: { code: 'SUBJECT_CODE_INVALID', faults },
      },
    ],
    data: undefined,
  })
})

it('names the places of malformed codes that are written into the document', async () => {
  const { status, body } = await hub.ask({
    query: '{ creditSubjects(codes: ["x", "91990583MA0000000A", "y"]) { code } }',
  })
  expect(status).toBe(400)
  expect(body.errors).toEqual([
    {
      message: expect.stringContaining('2 subject codes have the wrong form'),
      extensions: {
        code: 'SUBJECT_CODE_INVALID',
        faults: faults.map(({ message }) => ({
          position: expect.stringMatching(/^line 1:/),
          message,
        })),
      },
    },
  ])
})

it('never repeats an id number that was sent as a code', async () => {
  const { body } = await hub.ask({
    query: 'query ($code: SubjectCode!) { creditSubject(code: $code) { code } }',
    variables: { code: '990583199003071234' },
  })
  expect(JSON.stringify(body)).not.toContain('199003071234')
  expect(body.errors[0].extensions.code).toBe('SUBJECT_CODE_INVALID')
})
