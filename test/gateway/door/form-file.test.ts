import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { bareName, fileNameIn } from '../../../gateway/door/file-name.js'
import { fileInForm, isForm } from '../../../gateway/door/form-file.js'
import { HubError } from '../../../schema/errors.js'

const known = ['dryRun', 'sheet']
const headers = { 'content-type': 'multipart/form-data; boundary=x' }

/** A part as a program sends it: the headers it has, and its text. */
const part = (disposition: string, body: string) =>
  `--x\r\nContent-Disposition: ${disposition}\r\n\r\n${body}\r\n`
const file = (body = 'a,b\n1,2\n', name = 'filename="penalties.csv"') =>
  part(`form-data; name="file"; ${name}`, body)
const field = (name: string, value: string) => part(`form-data; name="${name}"`, value)

/** In pieces of five bytes, that every sign of it stands on an edge once. */
async function read(form: string, sent = headers) {
  const bytes = Buffer.from(form)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, at) =>
    bytes.subarray(at * 5, at * 5 + 5),
  )
  try {
    const { body, ...found } = await fileInForm(Readable.from(pieces), sent, known)
    return { ...found, text: await text(body) }
  } catch (error) {
    if (error instanceof HubError) return error.sentence.name
    throw error
  }
}

it('reads the file of a form byte for byte, and the fields before it', async () => {
  const lines = `${'昆山,\r\n--\r\n--y\r\n'.repeat(200)}--`
  expect(
    await read(`${field('dryRun', 'true')}${field('sheet', '旧稿')}${file(lines)}--x--`),
  ).toEqual({ fields: { dryRun: 'true', sheet: '旧稿' }, fileName: 'penalties.csv', text: lines })
})

it.each([
  ['filename="处罚 11月.csv"', '处罚 11月.csv'],
  [`filename*=UTF-8''${encodeURIComponent('处罚.csv')}`, '处罚.csv'],
  ['filename="C:\\\\Users\\\\某人\\\\处罚.csv"', '处罚.csv'],
  ['filename="../../etc/passwd"', 'passwd'],
  ['filename=".."', null],
  ['filename=""', null],
])('keeps of the name in %s: %s', async (given, fileName) => {
  expect(await read(`${file('x', given)}--x--`)).toEqual({ fields: {}, fileName, text: 'x' })
})

it.each([
  ['a field that nobody knows', `${field('dryrun', 'true')}${file()}--x--`, 'formField'],
  ['a field behind the file', `${file()}${field('dryRun', 'true')}--x--`, 'formFieldBehind'],
  ['a field twice', `${field('sheet', 'a')}${field('sheet', 'b')}${file()}--x--`, 'formTwice'],
  [
    'a field longer than any value',
    `${field('sheet', 'a'.repeat(2_000))}${file()}--x--`,
    'formUnreadable',
  ],
  ['two files', `${file()}${file()}--x--`, 'formFiles'],
  ['no file', `${field('dryRun', 'true')}--x--`, 'formWithoutFile'],
  [
    'a file without a name, which is a field',
    `${part('form-data; name="file"', 'a,b')}--x--`,
    'formField',
  ],
  ['an end before its end', file(), 'formUnreadable'],
  ['an end within a file', file().slice(0, -4), 'formUnreadable'],
  ['an end within a header', '--x\r\nContent-Dispo', 'formUnreadable'],
  ['another boundary', `${file()}--x--`.replaceAll('--x', '--y'), 'formUnreadable'],
  ['nothing', '', 'formUnreadable'],
])('refuses a form with %s', async (_name, form, sentence) => {
  expect(await read(form)).toBe(`ARGUMENT_INVALID.${sentence}`)
})

it('refuses a form that does not say its boundary', async () => {
  expect(await read(`${file()}--x--`, { 'content-type': 'multipart/form-data' })).toBe(
    'ARGUMENT_INVALID.formUnreadable',
  )
})

it('ends the file with the error of the body, and not as if it were whole', async () => {
  const error = new Error('broken off')
  const body = Readable.from(
    (async function* () {
      yield Buffer.from(file().slice(0, -4))
      throw error
    })(),
  )
  const found = await fileInForm(body, headers, known)
  await expect(text(found.body)).rejects.toBe(error)
})

it('tells a form from a file', () => {
  expect(
    ['multipart/form-data; boundary=x', 'Multipart/Form-Data', 'text/csv', ''].map((type) =>
      isForm({ 'content-type': type }),
    ),
  ).toEqual([true, true, false, false])
})

const latin1 = (utf8: string) => Buffer.from(utf8).toString('latin1')

it.each([
  [{ 'x-file-name': encodeURIComponent('处罚 1.csv') }, '处罚 1.csv'],
  [{ 'x-file-name': latin1('处罚 50%.csv') }, '处罚 50%.csv'],
  [{ 'x-file-name': latin1('/home/某人/处罚.csv') }, '处罚.csv'],
  [{ 'content-disposition': latin1('attachment; filename="处罚.csv"') }, '处罚.csv'],
  [{ 'content-disposition': 'attachment; filename=p.csv' }, 'p.csv'],
  [
    {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('处罚.csv')}; filename="x.csv"`,
    },
    '处罚.csv',
  ],
  [{ 'content-disposition': 'attachment' }, null],
  [{}, null],
])('reads the name of a file in %j: %s', (given, name) => {
  expect(fileNameIn(given)).toBe(name)
})

it('refuses a name that is no text, rather than keep one that nobody can read', () => {
  const gbk = Buffer.from('b4a6b7a32e637376', 'hex').toString('latin1')
  for (const given of [
    { 'x-file-name': gbk },
    { 'x-file-name': '%E5%A4' },
    { 'content-disposition': `attachment; filename="${gbk}"` },
    { 'content-disposition': "attachment; filename*=UTF-8''%E5%A4" },
  ]) {
    expect(() => fileNameIn(given)).toThrow(/neither percent-encoded nor UTF-8/)
  }
})

it('leaves nothing of a path', () => {
  expect(['a/b.csv', 'a\\b.csv', 'a/', '..', ' ', 'b.csv'].map(bareName)).toEqual([
    'b.csv',
    'b.csv',
    null,
    null,
    null,
    'b.csv',
  ])
})
