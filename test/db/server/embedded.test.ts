import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { connect } from '../../../db/server/client.js'
import {
  clearEmbedded,
  connectOrOpen,
  type Embedded,
  startEmbedded,
} from '../../../db/server/embedded.js'
import { freshFolder } from '../../support/embedded.js'

// Making a database takes a busy machine half a minute.
vi.setConfig({ testTimeout: 120_000 })

const folders: string[] = []
const children: ChildProcess[] = []

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function ready(): Promise<string> {
  const folder = await freshFolder()
  folders.push(folder)
  return folder
}

async function empty(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-'))
  folders.push(folder)
  return folder
}

/** Another process that opens the folder; `said` is 'open' or the code of the error it met. */
async function holder(folder: string, statement = '') {
  const script = fileURLToPath(new URL('holder.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, statement], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = await once(createInterface(child.stdout!), 'line')
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    stop: async () => {
      child.stdin!.end()
      const [code] = await once(child, 'exit')
      return code
    },
  }
}

async function ask(embedded: Embedded, text: string): Promise<unknown[]> {
  const sql = connect(embedded.target, { max: 1 })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error) => error.code,
  )
}

describe('a data folder', () => {
  it('is made with everything closed to other users, and keeps its rows over a restart', async () => {
    const folder = join(await empty(), 'state')
    const steps: string[] = []
    const first = await startEmbedded(folder, { onProgress: (step) => steps.push(step) })
    expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700)
    await ask(first, `create table t (v text); insert into t values ('kept')`)
    await Promise.all([first.close(), first.close()])
    await first.close()
    const second = await startEmbedded(folder, { onProgress: (step) => steps.push(step) })
    expect(await ask(second, 'select v from t')).toEqual([{ v: 'kept' }])
    await second.close()
    expect({ created: [first.created, second.created], steps }).toEqual({
      created: [true, false],
      steps: ['creating', 'opening', 'ready', 'opening', 'ready'],
    })
  })

  it('that cannot be written is told in one sentence with the way out', async () => {
    const file = join(await empty(), 'file')
    await writeFile(file, '')
    const started = startEmbedded(join(file, 'state'))
    await expect(started).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNWRITABLE',
      message: `${file}/state cannot be written (ENOTDIR); make it writable for this user, or set HUB_DATA to another folder.`,
    })
  })

  it('with a path too long for a unix socket is served from a private folder, which is removed', async () => {
    const folder = join(await empty(), 'long'.repeat(30))
    await cp(await ready(), folder, { recursive: true })
    const embedded = await startEmbedded(folder)
    const { socket } = embedded.target
    expect(socket.startsWith(folder)).toBe(false)
    expect((await stat(join(socket, '..'))).mode & 0o777).toBe(0o700)
    const command = await connectOrOpen(folder)
    expect(command.target).toEqual({ socket })
    await command.close()
    await embedded.close()
    await expect(stat(join(socket, '..'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('the lock', () => {
  it('keeps a second hub out, in another process or in this one', async () => {
    const folder = await ready()
    const other = await holder(folder)
    expect(other.said).toBe('open')
    await expect(startEmbedded(folder)).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      message: expect.stringMatching(
        /^Process \d+, a hub or command, has .* open; stop it, or set HUB_DATA to another folder\.$/,
      ),
    })
    expect(await other.stop()).toBe(0)

    const mine = await startEmbedded(folder)
    expect((await holder(folder)).said).toBe('DATA_FOLDER_IN_USE')
    expect(await codeOf(startEmbedded(folder))).toBe('DATA_FOLDER_IN_USE')
    await mine.close()
  })

  it('of a process that was killed blocks nobody, and what that process committed is there', async () => {
    const folder = await ready()
    const killed = await holder(folder, `create table t (v int); insert into t values (7)`)
    expect(killed.said).toBe('open')
    await killed.kill()
    const embedded = await startEmbedded(folder)
    expect(await ask(embedded, 'select v from t')).toEqual([{ v: 7 }])
    const left = (await readdir(join(folder, 'postgres'))).sort()
    expect(left).toEqual(['complete', 'data', basename(embedded.target.socket), 'lock.2'])
    await embedded.close()
  })

  it('of a dead process stays dead when its pid is in use again', async () => {
    const folder = await ready()
    await symlink(`hub-${process.pid}-00000000.sock`, join(folder, 'postgres', 'lock.9'))
    const embedded = await startEmbedded(folder)
    expect(await readdir(join(folder, 'postgres'))).toContain('lock.10')
    await embedded.close()
  })

  it('is held by whoever listens on its socket, although it answers nothing', async () => {
    const folder = await ready()
    const silent = createServer().listen(join(folder, 'postgres', 'silent.sock'))
    await once(silent, 'listening')
    await symlink('silent.sock', join(folder, 'postgres', 'lock.1'))
    expect(await codeOf(startEmbedded(folder))).toBe('DATA_FOLDER_IN_USE')
    silent.close()
  })

  it('is won by one only of many that race for it, over a dead holder too', async () => {
    const folder = await ready()
    for (const _round of ['no holder yet', 'a dead one']) {
      const results = await Promise.allSettled(
        Array.from({ length: 6 }, () => startEmbedded(folder)),
      )
      const won = results.filter((result) => result.status === 'fulfilled')
      const lost = results.filter((result) => result.status === 'rejected')
      expect(lost.map((result) => result.reason.code)).toEqual(Array(5).fill('DATA_FOLDER_IN_USE'))
      await won[0]!.value.close()
    }
  })

  it('is won by one only of two processes', async () => {
    const folder = await ready()
    await (await holder(folder)).kill()
    const both = await Promise.all([holder(folder), holder(folder)])
    expect(both.map(({ said }) => said).sort()).toEqual(['DATA_FOLDER_IN_USE', 'open'])
    await both.find(({ said }) => said === 'open')!.stop()
  })
})

describe('a command', () => {
  it('uses the running hub, and leaves it running', async () => {
    const folder = await ready()
    const hub = await holder(folder, `create table t (v int); insert into t values (1)`)
    const command = await connectOrOpen(folder)
    expect(await ask(command, 'insert into t values (2) returning v')).toEqual([{ v: 2 }])
    await command.close()
    const another = await connectOrOpen(folder)
    expect(await ask(another, 'select sum(v)::int as sum from t')).toEqual([{ sum: 3 }])
    await another.close()
    expect(await hub.stop()).toBe(0)
  })

  it('opens the folder itself where no hub runs, and frees it again', async () => {
    const folder = await ready()
    for (const round of [1, 2]) {
      const command = await connectOrOpen(folder)
      expect(await ask(command, 'select 1 as one')).toEqual([{ one: 1 }])
      await command.close()
      expect((await readdir(join(folder, 'postgres'))).sort()).toEqual([
        'complete',
        'data',
        `lock.${round}`,
      ])
    }
  })

  it('started together with others shares one database', async () => {
    const folder = await ready()
    const commands = await Promise.all(Array.from({ length: 4 }, () => connectOrOpen(folder)))
    expect(new Set(commands.map(({ target }) => target.socket)).size).toBe(1)
    const answers = commands.map((command) => ask(command, 'select 1 as one'))
    expect(await Promise.all(answers)).toEqual(Array(4).fill([{ one: 1 }]))
    await Promise.all(commands.map((command) => command.close()))
  })

  it('waits for a hub that makes its database anew because its first start was interrupted', async () => {
    const folder = await empty()
    await mkdir(join(folder, 'postgres', 'data', 'base'), { recursive: true })
    await writeFile(join(folder, 'postgres', 'data', 'PG_VERSION'), '18')
    let creating = () => {}
    const begun = new Promise<void>((resolve) => {
      creating = resolve
    })
    const hub = startEmbedded(folder, { onProgress: () => creating() })
    await begun
    const command = await connectOrOpen(folder)
    expect(await ask(command, 'select 1 as one')).toEqual([{ one: 1 }])
    await (await hub).close()
  })

  it('that clears the folder is refused while a hub runs, and leaves nothing of its database', async () => {
    const folder = await ready()
    const hub = await startEmbedded(folder)
    expect(await codeOf(clearEmbedded(folder))).toBe('DATA_FOLDER_IN_USE')
    await hub.close()
    await clearEmbedded(folder)
    await clearEmbedded(folder)
    expect(await readdir(join(folder, 'postgres'))).toEqual(['lock.3'])
  })
})
