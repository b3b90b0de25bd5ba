import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLError,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { HubError, hubErrorIn } from '../../../schema/errors.js'
import { installScalars } from '../../../schema/scalars/index.js'
import { isPersonKey, parseSubjectCode } from '../../../schema/scalars/subject-code.js'

const uscc = '91990583MA0000015R'
const personKey = 'P010123456789ABCDEF0123456789ABCDEF'
const idLike = '99058319900101001X'

function refusal(raw: string): HubError {
  try {
    parseSubjectCode(raw)
  } catch (error) {
    if (error instanceof HubError) return error
  }
  throw new Error(`${raw} was not refused`)
}

describe('a subject code', () => {
  it('is taken in any case and width, with blanks and hyphens', () => {
    const written = [
      uscc,
      ` ${uscc.toLowerCase()}\n`,
      '9199 0583-MA00 0001–5R',
      '９１９９０５８３ＭＡ０００００１５Ｒ',
      `\u200b${uscc}\ufeff`,
      `'${uscc}`,
      `="${uscc}"`,
    ]
    expect(written.map(parseSubjectCode)).toEqual(written.map(() => uscc))
  })

  it('is a person key as well, and only that is one', () => {
    expect(parseSubjectCode(personKey.toLowerCase())).toBe(personKey)
    expect([isPersonKey(personKey), isPersonKey(uscc)]).toEqual([true, false])
  })

  it('is not asked for its check characters', () => {
    expect(parseSubjectCode('91990583MA0000015A')).toBe('91990583MA0000015A')
  })

  it.each([
    [
      '91990583MA000001',
      '"91990583MA000001" is not a subject code: it has 16 characters instead of 18.',
    ],
    ['', '"" is not a subject code: it has 0 characters instead of 18.'],
    [
      '9199058XMA0000018W',
      '"9199058XMA0000018W" is not a subject code: "X" cannot stand at position 8.',
    ],
    [
      '91990583MI0000018W',
      '"91990583MI0000018W" is not a subject code: "I" cannot stand at position 10.',
    ],
    [
      'B1990583MA0000018W',
      '"B1990583MA0000018W" is not a subject code: "B" cannot stand at position 1.',
    ],
    [
      '91990583MA00000😀R',
      '"91990583MA00000😀R" is not a subject code: "😀" cannot stand at position 16.',
    ],
    ['P01ABC', '"P01ABC" is not a subject code: a person key has 35 characters, this has 6.'],
    [
      `P01G${'0'.repeat(10)}`,
      `"P01G${'0'.repeat(10)}" is not a subject code: a person key has 35 characters, this has 14.`,
    ],
  ])('refuses %s and says what is wrong', (raw, beginning) => {
    const error = refusal(raw)
    expect(error.code).toBe('SUBJECT_CODE_INVALID')
    expect(error.message).toBe(
      `${beginning} Write the 18 characters of the unified social credit code, or a person key (P, 2 digits, 32 characters of 0-9A-F).`,
    )
  })

  it('names the character of a person key that is not hexadecimal', () => {
    expect(refusal(`P01AG${'0'.repeat(15)}ABC${'0'.repeat(12)}`).message).toContain(
      '"G" cannot stand at position 5.',
    )
  })

  it.each([
    idLike,
    '990583 19900101 001x',
    '990583900101001',
    '99058319900101001',
  ])('refuses the id number %s without repeating it', (raw) => {
    expect(refusal(raw).message).toBe(
      "This looks like an id number, which is not a subject code and must not be sent as one; ask the person's city for the personKey and use that.",
    )
  })

  it('keeps a number that is hidden among other characters out of the message', () => {
    expect(refusal(`id:${idLike}`).message).not.toMatch(/[0-9]{5}/)
  })

  it('takes an organisation whose code could be read as an id number, for both check characters are right', () => {
    expect(parseSubjectCode('129905201901010122')).toBe('129905201901010122')
  })

  it('refuses a megabyte and does not repeat it', () => {
    const { message } = refusal('ﷺ'.repeat(1_000_000))
    expect(message).toBe(
      'A subject code has 18 characters or, for a person key, 35; this is a value of 1000000 characters. Send one code for each subject.',
    )
  })
})

describe('a subject code in an operation', () => {
  const schema = buildSchema(`
    scalar SubjectCode
    type Query { creditSubject(code: SubjectCode!): String, creditSubjects(codes: [SubjectCode!]!): String }
  `)
  installScalars(schema)
  const rootValue = {
    creditSubject: ({ code }: { code: string }) => code,
    creditSubjects: ({ codes }: { codes: string[] }) => codes.join(),
  }
  const one = parse('query ($code: SubjectCode!) { creditSubject(code: $code) }')

  function told(error: GraphQLError) {
    return {
      code: error.extensions.code,
      hub: hubErrorIn(error)?.message,
      places: error.locations?.length,
    }
  }

  it('reaches the resolver in normal form', () => {
    const literal = parse(`{ creditSubject(code: "${uscc.toLowerCase()}") }`)
    expect(validate(schema, literal)).toEqual([])
    expect(execute({ schema, document: literal, rootValue })).toEqual({
      data: { creditSubject: uscc },
    })
    const variableValues = { code: uscc.toLowerCase() }
    expect(execute({ schema, document: one, rootValue, variableValues })).toEqual({
      data: { creditSubject: uscc },
    })
  })

  it('keeps the stable code when a literal is refused, and does not repeat an id number', () => {
    for (const literal of [`"${idLike}"`, '990583199001010012']) {
      const [error, ...others] = validate(schema, parse(`{ creditSubject(code: ${literal}) }`))
      expect(others).toEqual([])
      expect(told(error!)).toEqual({
        code: 'SUBJECT_CODE_INVALID',
        hub: error!.message,
        places: 1,
      })
      expect(error!.message).not.toContain('19900101')
    }
  })

  it('keeps the stable code when a variable is refused; only the message under it is fit to be shown', () => {
    const result = execute({ schema, document: one, rootValue, variableValues: { code: idLike } })
    const [error] = (result as ExecutionResult).errors!
    expect(told(error!)).toEqual({
      code: 'SUBJECT_CODE_INVALID',
      hub: refusal(idLike).message,
      places: 1,
    })
    // graphql-js writes the value before the scalar's own sentence: the gateway answers with hubErrorIn(error).
    expect(error!.message).toContain(idLike)
  })

  it('names every bad position of a list', () => {
    const document = parse('query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) }')
    const variableValues = { codes: ['A', uscc, 'B'] }
    const { errors } = execute({ schema, document, rootValue, variableValues }) as ExecutionResult
    expect(errors!.map(({ message }) => message.match(/at "(.*?)"/)?.[1])).toEqual([
      'codes[0]',
      'codes[2]',
    ])
  })
})
