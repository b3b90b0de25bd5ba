import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { appendFile, chown, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { connect } from '../../db/server/client.js'
import { freePort } from './free-port.js'

export interface Cluster {
  /** Address of a database on it, of the superuser; also what CREATE SUBSCRIPTION takes. */
  url(database?: string): string
  /** Ends its processes at once, as a crash does; its files stay. */
  crash(): Promise<void>
  /** Ends its sessions and then its processes, as an administrator does (fast); its files stay. */
  shutDown(): Promise<void>
  /** Starts it again after a crash or shut-down, at the same address. */
  restart(): Promise<void>
  /** Its processes stand still, their connections open, until they go on. */
  standStill(): Promise<void>
  goOn(): Promise<void>
  /** Keeps its files as they are on the disk now, in place of those kept before: it crashes and comes up again. */
  keepImage(): Promise<void>
  /** Goes on with the files that were kept: what was written since is lost. */
  putBackImage(): Promise<void>
  /** Stops it and removes its files. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** A cluster of which this one is a streaming copy that can only be read. */
  readonly standbyOf?: Cluster
  /** Lines of postgresql.conf beside those of any test, or in their place. */
  readonly settings?: Readonly<Record<string, string>>
}

/** For benches: connections and memory as on a server of its own. */
export const roomy = { max_connections: '300', shared_buffers: '2GB' } as const

/** Folder of `initdb` and `postgres`, the newest version first; null where none is installed. */
export function findPostgresBinaries(searchPath = process.env.PATH ?? ''): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...searchPath.split(delimiter),
  ]
  const complete = (folder: string) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))
  return folders.find(complete) ?? null
}

/**
 * A throwaway PostgreSQL cluster that can publish logically, on a loopback port and a socket in its folder.
 *
 * It stops and removes itself when this process ends, however that happens.
 */
export async function startCluster({
  standbyOf,
  settings = {},
}: ClusterOptions = {}): Promise<Cluster> {
  const binaries = findPostgresBinaries()
  if (binaries === null) {
    throw new Error('No PostgreSQL server binaries are found; install postgresql and try again.')
  }
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : null
  const folder = await mkdtemp(join(tmpdir(), 'hub-cluster-'))
  const data = join(folder, 'data')
  const password = standbyOf ? new URL(standbyOf.url()).password : randomBytes(12).toString('hex')
  await writeFile(join(folder, 'password'), password)
  if (owner !== null) {
    await chown(folder, owner.uid, owner.gid)
    await chown(join(folder, 'password'), owner.uid, owner.gid)
  }
  const passwordFile = join(folder, 'password')
  const make = standbyOf
    ? ['pg_basebackup', '-D', data, '-R', '-c', 'fast', '-d', standbyOf.url()]
    : [
        'initdb',
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
      ].concat(['-E', 'UTF8', '--locale', 'C'])
  const [program, ...args] = make
  const options = { ...owner, cwd: folder }
  await promisify(execFile)(join(binaries, program!), [...args, '--no-sync'], options)
  const port = await freePort()
  await appendFile(
    join(data, 'postgresql.conf'),
    `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${folder}'
wal_level = logical
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 60
shared_buffers = 32MB
max_worker_processes = 16
max_logical_replication_workers = 12
wal_retrieve_retry_interval = 500ms
${Object.entries(settings)
  .map(([name, value]) => `${name} = ${value}`)
  .join('\n')}
`,
  )
  // The shell outlives us: its input ends when we do, and then it stops the server and clears up.
  const keeper = spawn('/bin/sh', ['-c', keeperScript, join(binaries, 'postgres'), folder], {
    ...owner,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  })
  const ended = once(keeper, 'exit')
  async function order(what: string): Promise<void> {
    keeper.stdin.write(`${what}\n`)
    await once(keeper.stdout, 'data')
  }
  const cluster: Cluster = {
    url: (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    crash: () => order('crash'),
    shutDown: () => order('shut-down'),
    standStill: () => order('stand-still'),
    goOn: () => order('go-on'),
    restart: async () => {
      await order('restart')
      await untilAnswering(cluster, folder)
    },
    keepImage: async () => {
      await order('keep')
      await untilAnswering(cluster, folder)
    },
    putBackImage: async () => {
      await order('putback')
      await untilAnswering(cluster, folder)
    },
    stop: async () => {
      keeper.stdin.end()
      await ended
    },
  }
  await untilAnswering(cluster, folder)
  return cluster
}

const keeperScript = `
postgres=$0 folder=$1
run() { "$postgres" -D "$folder/data" >>"$folder/log" 2>&1 & server=$!; }
all() { kill -$1 $server $(pgrep -P $server); }
end() { [ -z "$server" ] || { all CONT; kill -$1 $server; wait $server; server=; }; }
run
while read -r order; do
  case $order in
    crash) end QUIT ;;
    shut-down) end INT ;;
    restart) run ;;
    stand-still) all STOP ;;
    go-on) all CONT ;;
    keep) end QUIT; rm -rf "$folder/image"; cp -a "$folder/data" "$folder/image"; run ;;
    putback) end QUIT; rm -rf "$folder/data"; cp -a "$folder/image" "$folder/data"; run ;;
  esac
  echo "$order"
done
end QUIT
rm -rf "$folder"`

async function untilAnswering(cluster: Cluster, folder: string): Promise<void> {
  const sql = connect(cluster.url(), { max: 1 })
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`select 1`
      await sql.end()
      return
    } catch (error) {
      if (attempt === 100) {
        const log = readFileSync(join(folder, 'log'), 'utf8')
        await cluster.stop()
        throw new Error(`The cluster did not start:\n${log}`, { cause: error })
      }
      await setTimeout(100)
    }
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(user![2]), gid: Number(user![3]) }
}
