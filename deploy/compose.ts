import type { Jurisdiction } from '../schema/register.js'
import { zoneSubgraphName } from '../schema/sdl.js'
import {
  databaseNames,
  gatewayPort,
  given,
  graceSeconds,
  jobsOf,
  partsOf,
  type Secret,
} from './parts.js'

export const image = 'credit-hub:0.1.0'
/** Compose starts nothing before the digest is given: a tag may be moved to another image. */
export const postgresImage = `postgres:15.14-bookworm@\${POSTGRES_IMAGE_DIGEST:?set it to the digest of the image, sha256:...}`
const secretsFolder = './secrets'
const mounted = '/run/secrets'

/** The distributed shape on one machine: a PostgreSQL for each city, the zone and the hub itself. */
export function composeFile(jurisdictions: readonly Jurisdiction[]): object {
  const names = databaseNames(jurisdictions)
  const services: Record<string, object> = {}
  const used = new Set<string>()
  const secretsOf = (secrets: readonly Secret[]) => {
    for (const { file } of secrets) used.add(file)
    return {
      secrets: secrets.map(({ file }) => file),
      environment: Object.fromEntries(
        secrets.map(({ variable, file }) => [`${variable}_FILE`, `${mounted}/${file}`]),
      ),
    }
  }
  for (const name of names) {
    const password = `postgres-password-${name}`
    const appPassword = `app-password-${name}`
    used.add(password).add(appPassword)
    services[`postgres-${name}`] = {
      image: postgresImage,
      command: ['postgres', '-c', 'wal_level=logical', '-c', 'max_connections=200'],
      environment: {
        POSTGRES_USER: 'postgres',
        POSTGRES_DB: 'credit',
        POSTGRES_PASSWORD_FILE: `${mounted}/${password}`,
        APP_PASSWORD_FILE: `${mounted}/${appPassword}`,
      },
      secrets: [password, appPassword],
      volumes: [
        `postgres-${name}:/var/lib/postgresql/data`,
        './postgres/app-login.sh:/docker-entrypoint-initdb.d/app-login.sh:ro',
      ],
      healthcheck: healthcheck(['CMD', 'pg_isready', '-U', 'hub', '-d', 'credit']),
      restart: 'unless-stopped',
    }
  }
  const jobs = jobsOf(jurisdictions)
  let before: string | null = null
  for (const { publish, subscribe } of jobs) {
    const key = publish.command[2]!
    services[publish.name] = {
      ...confined,
      ...secretsOf(publish.secrets),
      command: publish.command,
      depends_on: { [`postgres-${key}`]: healthy },
      restart: 'no',
    }
    services[subscribe.name] = {
      ...confined,
      ...secretsOf(subscribe.secrets),
      command: subscribe.command,
      // One after the other: each brings the zone's tables up to date first.
      depends_on: {
        [`postgres-${zoneSubgraphName}`]: healthy,
        [publish.name]: done,
        ...(before ? { [before]: done } : {}),
      },
      restart: 'no',
    }
    before = subscribe.name
  }
  for (const part of partsOf(jurisdictions)) {
    const { environment, secrets } = secretsOf(part.secrets)
    services[part.name] = {
      ...confined,
      command: part.command,
      environment: {
        ...Object.fromEntries(
          (part.name === 'gateway' ? given : given.slice(0, 1)).map((name) => [
            name,
            `\${${name}:?}`,
          ]),
        ),
        ...part.env,
        ...environment,
      },
      secrets,
      depends_on: {
        [`postgres-${part.database}`]: healthy,
        ...(part.name === zoneSubgraphName && before ? { [before]: done } : {}),
        ...(jobs.some(({ publish }) => publish.name === `publish-${part.name}`)
          ? { [`publish-${part.name}`]: done }
          : {}),
      },
      ...(part.reachedBy === null ? { ports: [`127.0.0.1:${gatewayPort}:${gatewayPort}`] } : {}),
      healthcheck: healthcheck([
        'CMD',
        'node',
        '-e',
        `fetch('http://127.0.0.1:${part.port}${part.readiness}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`,
      ]),
      stop_grace_period: `${graceSeconds}s`,
      restart: 'unless-stopped',
    }
  }
  return {
    name: 'credit-hub',
    services,
    volumes: Object.fromEntries(names.map((name) => [`postgres-${name}`, {}])),
    secrets: Object.fromEntries(
      [...used].sort().map((file) => [file, { file: `${secretsFolder}/${file}` }]),
    ),
  }
}

const confined = {
  image,
  build: { context: '..', dockerfile: 'deploy/Dockerfile' },
  init: true,
  read_only: true,
  tmpfs: ['/tmp:mode=1777', '/data:uid=1000,gid=1000,mode=700'],
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
}
const healthy = { condition: 'service_healthy' }
const done = { condition: 'service_completed_successfully' }

function healthcheck(test: readonly string[]) {
  return { test, interval: '5s', timeout: '4s', retries: 24 }
}
