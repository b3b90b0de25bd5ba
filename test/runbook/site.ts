import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type Role, roles } from '../../schema/caller.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { findPostgresBinaries } from '../support/cluster.js'

/** A machine of the runbook: folders, ports and settings of its own on this one. */
export interface Machine {
  readonly name: string
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

export interface Ran {
  readonly code: number
  readonly output: string
}

/** Throwaway machines with nothing on them, and an issuer. */
export interface Site {
  readonly machines: ReadonlyMap<string, Machine>
  readonly hubUrl: string
  /** A token as the issuer gives it. */
  token(role: string, city?: string): Promise<string>
  run(machine: Machine, commands: string, env?: Readonly<Record<string, string>>): Promise<Ran>
  /**
   * Ends at once whatever runs on a machine, and, like a broken disk, takes PostgreSQL's files, settings and keys with it;
   * backups are elsewhere.
   */
  breakDown(machine: Machine): void
  stop(): void
}

/** The version that is tried. */
export const root = fileURLToPath(new URL('../../', import.meta.url))
const issuerName = 'https://id.runbook.example'
const audience = 'credit-hub'
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 200 } as const

/**
 * Another version of this repository, in a folder of its own with the packages and pages of this one.
 *
 * @param commit  known to git here
 */
function versionOf(commit: string, folder: string): string {
  const place = path.join(folder, 'before')
  mkdirSync(place)
  const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 })
  execFileSync('tar', ['-xf', '-', '-C', place], { input: archive })
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'))
  cpSync(path.join(root, 'docs/operate'), path.join(place, 'docs/operate'), { recursive: true })
  execFileSync(process.execPath, ['runtime/build.mjs'], { cwd: place, stdio: 'ignore' })
  return place
}

/**
 * @param from  commit of the version that is there first; this version when absent
 * @param names  machines to make; those that hold a database are given PostgreSQL folders by the pages themselves
 */
export async function makeSite(names: readonly string[], from?: string): Promise<Site> {
  const binaries = findPostgresBinaries()
  if (binaries === null) throw new Error('No PostgreSQL binaries are installed.')
  // As on a real machine neither PostgreSQL nor the hub's parts run as root, and each has a user of its own.
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? userNamed('postgres', 'daemon') : null
  const nobody = isRoot ? userNamed('nobody') : null
  const hubUser = nobody && canRead(nobody, root) ? nobody.name : userInfo().username
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-runbook-'))
  chmodSync(folder, 0o755)
  const ports = new Map<string, { pg: number; part: number; audit: number }>()
  for (const name of names) {
    ports.set(name, {
      pg: await quietPort(),
      part: await quietPort(),
      audit: await quietPort(),
    })
  }
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'runbook', alg: 'ES256', use: 'sig' }
  const jwks = path.join(folder, 'issuer-keys.json')
  writeFileSync(jwks, JSON.stringify({ keys: [jwk] }))
  // As page 1 does: whoever runs the parts may only read the code.
  execFileSync(process.execPath, ['runtime/build.mjs'], { cwd: root, stdio: 'ignore' })
  const before = from ? versionOf(from, folder) : root
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  cpSync(new URL('systemctl', import.meta.url), path.join(bin, 'systemctl'))

  async function token(role: string, city = 'kunshan'): Promise<string> {
    const home = enabledJurisdictions().find(({ key }) => key === city)!
    return new SignJWT({
      scope: role
        .split(',')
        .flatMap((one) => roles[one as Role])
        .join(' '),
      unit: `runbook-${city}-${role}`,
      client_id: `runbook-${role}`,
      jurisdiction: home.code,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'runbook', typ: 'JWT' })
      .setIssuer(issuerName)
      .setAudience(audience)
      .setSubject(`runbook-${role}`)
      .setIssuedAt()
      .setExpirationTime('4h')
      .sign(privateKey)
  }
  const tokens = path.join(folder, 'tokens')
  mkdirSync(tokens)
  for (const role of Object.keys(roles)) {
    for (const { key } of enabledJurisdictions()) {
      writeFileSync(path.join(tokens, `${role}-${key}`), await token(role, key))
    }
  }

  const addressOf = (name: string) => {
    const port = ports.get(name) ?? ports.get('hub')!
    return `http://127.0.0.1:${port.part}`
  }
  const machines = new Map<string, Machine>()
  for (const name of names) {
    const { pg, part, audit } = ports.get(name)!
    const place = path.join(folder, name)
    for (const one of ['etc', 'state', 'units', 'worm', 'pg']) {
      mkdirSync(path.join(place, one), { recursive: true })
    }
    if (owner) chownSync(path.join(place, 'pg'), owner.uid, owner.gid)
    symlinkSync(before, path.join(place, 'credit-hub'))
    const city = enabledJurisdictions().find(
      ({ key }) => key === (name === 'standby' ? 'kunshan' : name),
    )
    const env: Record<string, string> = {
      PATH: `${bin}:${process.env.PATH}`,
      HOME: place,
      USER: 'runbook',
      LANG: 'C.UTF-8',
      HUB_HOME: path.join(place, 'credit-hub'),
      OLD_VERSION: before,
      NEW_VERSION: root,
      ETC: path.join(place, 'etc'),
      STATE: path.join(place, 'state'),
      UNITS: path.join(place, 'units'),
      PGBIN: binaries,
      PGDATA: path.join(place, 'pg', 'data'),
      PGCONF: path.join(place, 'pg', 'data'),
      HUB_USER: hubUser,
      PGSOCKET: path.join(place, 'pg'),
      PGPORT: String(pg),
      PGLOCAL: owner?.name === 'postgres' ? 'peer' : 'trust',
      ARCHIVE: path.join(place, 'pg', 'backup', 'wal'),
      BACKUP: path.join(place, 'pg', 'backup', 'base'),
      PORT: String(part),
      AUDIT_PORT: String(audit),
      ANCHORS: path.join(place, 'worm'),
      HUB_URL: addressOf('hub'),
      ZONE_URL: addressOf('zone'),
      ...Object.fromEntries(
        enabledJurisdictions().map(({ key }) => [`${key.toUpperCase()}_URL`, addressOf(key)]),
      ),
      CITIES: enabledJurisdictions()
        .map(({ key }) => key)
        .join(' '),
      HUB_ISSUER: issuerName,
      HUB_AUDIENCE: audience,
      HUB_JWKS: jwks,
      KUNSHAN_STANDBY_URL: addressOf('standby'),
      GATEWAY_PART: names.includes('zone') ? 'gateway' : 'hub',
      ...(city ? { CITY: city.key } : {}),
    }
    writeFileSync(
      path.join(env.ETC!, 'site.env'),
      readFileSync(new URL('../../docs/operate/site.env', import.meta.url)),
    )
    // What a real machine has from its system: another user for PostgreSQL, services, an issuer.
    const asPostgres = owner
      ? `setpriv --reuid ${owner.uid} --regid ${owner.gid} --clear-groups env HOME=${place}/pg "$@"`
      : '"$@"'
    writeFileSync(
      path.join(env.ETC!, 'site.local.env'),
      `as_postgres() { (cd / && ${asPostgres}); }
${isRoot ? '' : 'as_hub() { "$@"; }'}
postgres_start() { as_postgres "$PGBIN/pg_ctl" -s -w -t 60 -D "$PGDATA" -l "$PGSOCKET/log" start < /dev/null > /dev/null; }
postgres_stop() { as_postgres "$PGBIN/pg_ctl" -s -w -D "$PGDATA" -m fast stop; }
token() { cat "${tokens}/$1-\${2:-kunshan}"; }
`,
    )
    machines.set(name, { name, folder: place, env })
  }

  function run(machine: Machine, commands: string, env: Readonly<Record<string, string>> = {}) {
    return new Promise<Ran>((resolve) => {
      const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
        env: { ...machine.env, ...env },
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
        })
      }
      // What was started in the background keeps its streams: the shell's own end counts.
      child.once('exit', (code) => setTimeout(() => resolve({ code: code ?? 1, output }), 20))
    })
  }

  function processesOf(machine: Machine): number[] {
    try {
      return execFileSync('sh', ['-c', `cat ${machine.env.STATE}/run/*.pid 2> /dev/null || true`])
        .toString()
        .split('\n')
        .filter(Boolean)
        .map(Number)
    } catch {
      return []
    }
  }

  function postmasters({ env }: Machine): number[] {
    try {
      return [Number(readFileSync(path.join(env.PGDATA!, 'postmaster.pid'), 'utf8').split('\n')[0])]
    } catch {
      return []
    }
  }

  function endAll(pids: readonly number[], signal: NodeJS.Signals): void {
    for (const pid of pids) {
      try {
        process.kill(pid, signal)
      } catch {
        // It has ended already.
      }
    }
  }

  const stop = () => {
    for (const machine of machines.values()) {
      endAll(processesOf(machine), 'SIGKILL')
      // Immediate shutdown: its children end with it.
      endAll(postmasters(machine), 'SIGQUIT')
    }
    rmSync(folder, removal)
  }
  return {
    machines,
    hubUrl: addressOf('hub'),
    token,
    run,
    breakDown(machine) {
      endAll(processesOf(machine), 'SIGKILL')
      endAll(postmasters(machine), 'SIGQUIT')
      rmSync(machine.env.PGDATA!, removal)
      const etc = machine.env.ETC!
      for (const file of readdirSync(etc)) {
        if (!/^(site\..*|backup\.pass)$/.test(file)) rmSync(path.join(etc, file), removal)
      }
    },
    stop,
  }
}

/**
 * A free port below those that the system gives to whoever asks for any: minutes pass until it is used, and nobody else may
 * be given it meanwhile.
 */
async function quietPort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    if (takenPorts.has(port) || !(await isFree(port))) continue
    takenPorts.add(port)
    return port
  }
}

const takenPorts = new Set<number>()

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** False where the project lies in a folder that others may not enter. */
function canRead({ uid, gid }: { uid: number; gid: number }, folder: string): boolean {
  try {
    execFileSync('ls', [folder], { uid, gid, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function userNamed(...names: readonly string[]): { name: string; uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const users = lines.map((line) => line.split(':'))
  const [name, , uid, gid] = names.flatMap((one) => users.filter(([user]) => user === one))[0]!
  return { name: name!, uid: Number(uid), gid: Number(gid) }
}
