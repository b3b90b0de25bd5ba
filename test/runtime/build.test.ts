import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshFolder } from '../support/embedded.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['schema', 'rules', 'runtime', 'db', 'intake', 'subgraphs', 'gateway']
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const commands: string[] = Object.values<string>(scripts)
  .flatMap((script) => /runtime\/run\.mjs (\S+)/.exec(script)?.[1] ?? [])
  .filter((command, place, all) => all.indexOf(command) === place)
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

async function node(cwd: string, ...args: string[]) {
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, args, { cwd }).then(
    (done) => ({ ...done, code: 0 }),
    (failed) => failed,
  )
  return { code, stdout, stderr }
}

describe('a build of the hub', () => {
  let built: string
  beforeAll(async () => {
    built = path.join(await freshFolder(), 'built')
    expect(await node(root, 'runtime/build.mjs', built)).toMatchObject({ code: 0 })
  })

  it('holds each command and each data file where the code looks for it, and no source', () => {
    const data = folders.flatMap((folder) =>
      filesBelow(path.join(root, folder)).map((file) => path.join(folder, file)),
    )
    const expected = [...commands.map((command) => `${command}.js`), 'console/index.html', ...data]
    const found = filesBelow(built).filter((file) => !/^(bundle|console\/assets)\//.test(file))
    expect(found).toEqual(expected.filter((file) => !file.endsWith('.ts')).sort())
  })

  it('hashes by Node, not by a package that counts in JavaScript', () => {
    const texts = readdirSync(path.join(built, 'bundle')).map((file) =>
      readFileSync(path.join(built, 'bundle', file), 'utf8'),
    )
    expect(texts.some((text) => text.includes('utils.createhash'))).toBe(true)
    expect(texts.filter((text) => text.includes('node_modules/sha.js/'))).toEqual([])
  })

  it('runs every command, each out of the few files', async () => {
    const place = path.join(root, '.build', `test-${process.pid}`)
    cpSync(built, place, { recursive: true })
    try {
      for (const command of commands) {
        const { code, stdout, stderr } = await node(
          root,
          path.join(place, `${command}.js`),
          '--help',
        )
        expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' })
        expect(stdout).toContain('Usage:')
      }
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('is made, and runs, when it is named through a link', async () => {
    const place = path.join(root, '.build', `test-link-${process.pid}`)
    const link = path.join(path.dirname(built), 'link')
    cpSync(built, place, { recursive: true })
    try {
      for (const [to, file] of [
        [root, 'runtime/build.mjs'],
        [place, 'gateway/all-in-one.js'],
      ] as const) {
        symlinkSync(to, link)
        const { code, stdout } = await node(root, path.join(link, file), '--help')
        expect({ file, code, stdout }).toMatchObject({
          code: 0,
          stdout: expect.stringContaining('Usage:'),
        })
        rmSync(link)
      }
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('cannot be written by others', () => {
    const writable = ['', ...readdirSync(built, { recursive: true, encoding: 'utf8' })].filter(
      (file) => statSync(path.join(built, file)).mode & 0o022,
    )
    expect(writable).toEqual([])
  })
})

describe('a command run as compiled code', () => {
  let project: string
  const run = () => node(project, 'runtime/run.mjs', 'gateway/hello', 'a', 'b')
  const builds = () => path.join(project, '.build')
  const theBuild = () => path.join(builds(), readdirSync(builds())[0]!)

  beforeEach(async () => {
    project = await freshFolder()
    for (const folder of folders) mkdirSync(path.join(project, folder))
    cpSync(path.join(root, 'console'), path.join(project, 'console'), { recursive: true })
    for (const file of ['build.mjs', 'build-console.mjs', 'run.mjs']) {
      cpSync(path.join(root, 'runtime', file), path.join(project, 'runtime', file))
    }
    writeFileSync(
      path.join(project, 'package.json'),
      '{"type":"module","scripts":{"hello":"node runtime/run.mjs gateway/hello"}}',
    )
    writeFileSync(path.join(project, 'package-lock.json'), '{}')
    writeFileSync(
      path.join(project, 'gateway/hello.ts'),
      `import { readFileSync } from 'node:fs'
const word: string = readFileSync(new URL('../schema/word.txt', import.meta.url), 'utf8')
console.log(word, ...process.argv.slice(2))`,
    )
    writeFileSync(path.join(project, 'schema/word.txt'), 'hello')
    symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'))
  })
  afterEach(() => rmSync(project, { recursive: true, force: true }))

  it('is built once, in the project’s own folder, and finds its data files and its words', async () => {
    const first = await run()
    expect(first).toMatchObject({ code: 0, stdout: 'hello a b\n' })
    expect(first.stderr).toContain('Building')
    expect(await run()).toEqual({ code: 0, stdout: 'hello a b\n', stderr: '' })
    expect(readdirSync(builds())).toHaveLength(1)
  })

  it('is built again when the code or a data file has changed, and the newest builds are kept', async () => {
    for (const word of ['one', 'two', 'three', 'four']) {
      writeFileSync(path.join(project, 'schema/word.txt'), word)
      expect((await run()).stdout).toBe(`${word} a b\n`)
    }
    expect(readdirSync(builds())).toHaveLength(3)
  })

  it('of two that start at once, both run', async () => {
    expect((await Promise.all([run(), run()])).map(({ stdout }) => stdout)).toEqual([
      'hello a b\n',
      'hello a b\n',
    ])
  })

  it('is there although an old build went away meanwhile; what was never finished is removed and displaces none', async () => {
    const old = (name: string, at: number) => {
      mkdirSync(path.join(builds(), name), { recursive: true })
      utimesSync(path.join(builds(), name), at, at)
    }
    for (const [place, name] of ['a', 'b', 'c'].entries()) old(name.repeat(32), place + 1)
    // Three of builds that were broken off a while ago, and one that is being made.
    for (const each of ['1', '2', '3']) old(`${each.repeat(32)}.1`, Date.now() / 1_000 - 7_200)
    old(`${'4'.repeat(32)}.1`, Date.now() / 1_000)
    // As one that is removed between being listed and being looked at.
    symlinkSync('nowhere', path.join(builds(), 'd'.repeat(32)))
    expect((await run()).code).toBe(0)
    rmSync(path.join(builds(), 'd'.repeat(32)))
    const kept = readdirSync(builds()).map((name) => name.slice(0, 1))
    expect(readdirSync(builds())).toHaveLength(4)
    expect(kept).toEqual(expect.arrayContaining(['4', 'b', 'c']))
  })

  it('is not run from a folder that others can write', async () => {
    await run()
    for (const place of [builds(), theBuild()]) {
      chmodSync(place, 0o777)
      const { code, stdout, stderr } = await run()
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(`BUILD_NOT_TRUSTED: ${place} can be written by other users`)
      chmodSync(place, 0o755)
    }
    expect((await run()).code).toBe(0)
  })

  it('is not run from a folder that another user made beforehand, nor through a link', async () => {
    await run()
    const elsewhere = path.join(project, 'elsewhere')
    renameSync(builds(), elsewhere)
    symlinkSync(elsewhere, builds())
    expect((await run()).stderr).toContain('is no folder')
    rmSync(builds())
    renameSync(elsewhere, builds())
    if (process.getuid?.() !== 0) return
    chownSync(theBuild(), 12_345, 12_345)
    expect((await run()).stderr).toContain('belongs to another user')
  })

  it('says what to do where its folder cannot be made', async () => {
    writeFileSync(builds(), 'in the way')
    const { code, stderr } = await run()
    expect(code).toBe(1)
    expect(stderr).toContain('is no folder')
  })

  it('says what to do where the compiler is missing', async () => {
    rmSync(path.join(project, 'node_modules'))
    const { code, stderr } = await run()
    expect(code).toBe(1)
    expect(stderr).toContain('BUILD_IMPOSSIBLE')
    expect(stderr).toContain('npm ci')
  })
})
