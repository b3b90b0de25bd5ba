import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { cityKeys, databaseSettings, replicationUrl } from '../../db/settings.js'
import { deployFiles, manifestsFor } from '../../deploy/files.js'
import { makeSecrets } from '../../deploy/secrets.js'
import { plannerMegabytes } from '../../gateway/execute/planning/planner-memory.js'
import { openKeys } from '../../gateway/keys/settings.js'
import { settings } from '../../runtime/settings.js'
import { enabledJurisdictions, loadRegister } from '../../schema/register.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const jurisdictions = enabledJurisdictions()
const files = deployFiles(jurisdictions)

// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind.
type Any = any

function documentsOf(text: string): Any[] {
  return parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS()
  })
}

const compose: Any = documentsOf(files.get('compose.yaml')!)[0]
const manifests: Any[] = [...files]
  .filter(([name]) => name.startsWith('kubernetes/'))
  .flatMap(([, text]) => documentsOf(text))
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind)
const hubServices: [string, Any][] = Object.entries(compose.services).filter(
  ([name]) => !name.startsWith('postgres-'),
) as [string, Any][]
const pods: Any[] = [...ofKind('Deployment'), ...ofKind('Job')]

it('is committed as the register gives it today', () => {
  const committed = readdirSync(path.join(root, 'deploy/kubernetes')).map(
    (name) => `kubernetes/${name}`,
  )
  expect(new Set(['compose.yaml', ...committed])).toEqual(new Set(files.keys()))
  for (const [name, text] of files) expect(read(`deploy/${name}`)).toBe(text)
})

it('a further member of the register gets all its parts', () => {
  const jiading = loadRegister().find(({ key }) => key === 'jiading')!
  const more = deployFiles([...jurisdictions, jiading])
  const kinds = documentsOf(more.get('kubernetes/jiading.yaml')!).map(({ kind }) => kind)
  expect(kinds).toEqual([
    'Deployment',
    'Service',
    'HorizontalPodAutoscaler',
    'PodDisruptionBudget',
    'NetworkPolicy',
    'Job',
    'NetworkPolicy',
  ])
  const { services } = documentsOf(more.get('compose.yaml')!)[0]
  for (const name of ['jiading', 'postgres-jiading', 'publish-jiading', 'subscribe-jiading']) {
    expect(services).toHaveProperty(name)
  }
  expect(services.gateway.environment.SUBGRAPH_URL_JIADING).toBe('http://jiading:4005/graphql')
})

/** Of Node; see docs/speed.md. */
const flag = '--max-semi-space-size=64'

it('whatever goes on running has the same room for young objects, however it is started', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const starts = Object.entries(scripts).filter(([name]) => /^start(:|$)/.test(name))
  expect(starts.length).toBe(4)
  const unit = read('docs/operate/systemd/credit-hub@.service')
  for (const text of [...starts.map(([, script]) => script), unit]) {
    expect(text).toContain(`node ${flag} runtime/run.mjs `)
  }
})

it('the gateway has room for its planner’s thread beside what every part has', () => {
  const limits = pods.map(({ metadata, spec }) => [
    metadata.name,
    spec.template.spec.containers[0].resources.limits.memory,
  ])
  for (const [name, memory] of limits) {
    expect(memory, name).toBe(`${name === 'gateway' ? 1_024 + plannerMegabytes : 1_024}Mi`)
  }
  expect(limits.some(([name]) => name === 'gateway')).toBe(true)
  // One unit for every part.
  const unit = read('docs/operate/systemd/credit-hub@.service')
  expect(unit).toContain(`MemoryMax=${(1_024 + plannerMegabytes) / 1_024}G`)
})

it('every command is one of package.json', () => {
  const scripts = new Set(
    Object.values<string>(JSON.parse(read('package.json')).scripts).map((script) =>
      script.replace(` ${flag}`, ''),
    ),
  )
  const commands = [
    ...hubServices.map(([, { command }]) => command),
    ...pods.map((pod) => pod.spec.template.spec.containers[0].args),
  ]
  expect(read('deploy/Dockerfile')).toContain(`ENTRYPOINT ["node", "${flag}"]`)
  expect(commands.length).toBe(24)
  for (const [main] of commands) {
    expect(scripts).toContain(`node runtime/run.mjs ${main.replace(/\.js$/, '')}`)
  }
})

it('ports are those of the register, in services, probes and addresses', () => {
  for (const { key, port } of jurisdictions) {
    const deployment = ofKind('Deployment').find(({ metadata }) => metadata.name === key)
    const [container] = deployment.spec.template.spec.containers
    expect(container.args).toEqual(['subgraphs/main.js', key, '--port', String(port)])
    expect(container.ports[0].containerPort).toBe(port)
    expect(container.readinessProbe.httpGet.port).toBe(port)
    expect(ofKind('Service').find(({ metadata }) => metadata.name === key).spec.ports[0].port).toBe(
      port,
    )
    const variable = `SUBGRAPH_URL_${key.toUpperCase()}`
    expect(compose.services.gateway.environment[variable]).toBe(`http://${key}:${port}/graphql`)
  }
})

it('every subgraph of the supergraph has its part', () => {
  const subgraphs = [
    ...read('schema/supergraph.graphql').matchAll(
      /@join__graph\(name: "(\w+)", url: "[^"]*:(\d+)\//g,
    ),
  ]
  expect(subgraphs.length).toBeGreaterThan(3)
  for (const [, name, port] of subgraphs) {
    expect(compose.services[name!].command).toEqual(['subgraphs/main.js', name, '--port', port])
  }
})

it('every probe asks for a path that its server answers', () => {
  const servers = {
    gateway: read('gateway/door/health.ts'),
    subgraph: read('subgraphs/shared/server.ts'),
  }
  for (const { metadata, spec } of ofKind('Deployment')) {
    const [{ startupProbe, livenessProbe, readinessProbe }] = spec.template.spec.containers
    const source = servers[metadata.name === 'gateway' ? 'gateway' : 'subgraph']
    for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
      expect(source).toContain(`app.get('${httpGet.path}'`)
    }
  }
})

it('images are pinned, and the image’s Node is one the hub runs on', () => {
  const images = [
    ...Object.values<Any>(compose.services).map(({ image }) => image),
    ...pods.map((pod) => pod.spec.template.spec.containers[0].image),
    ...[...read('deploy/Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image),
  ]
  expect(images.filter((image) => !/:\d+\.\d+/.test(image))).toEqual([])
  const { version } = JSON.parse(read('package.json'))
  expect(new Set(images.map((image) => image.split('@')[0])).size).toBe(3)
  expect(images).toContain(`credit-hub:${version}`)
  // What others build is named by its digest, which whoever starts it must give: no cluster takes the placeholder.
  const databases = Object.entries<Any>(compose.services).filter(([name]) =>
    name.startsWith('postgres-'),
  )
  for (const [, { image }] of databases) expect(image).toMatch(/@\$\{POSTGRES_IMAGE_DIGEST:\?.+\}$/)
  for (const pod of pods) {
    const [{ image }] = pod.spec.template.spec.containers
    expect(image).toBe(`credit-hub:${version}@sha256:DIGEST`)
  }
})

it('manifests for an image of one’s own name it by its digest', () => {
  const image = `registry.example/credit-hub:1@sha256:${'0a'.repeat(32)}`
  const own = [...manifestsFor(jurisdictions, image)].map(([, text]) => text).join('')
  expect(own.match(/^ +image: .*$/gm)).toEqual(pods.map(() => `          image: ${image}`))
  for (const named of [
    'credit-hub:0.1.0',
    'credit-hub@sha256:DIGEST',
    `credit-hub@sha256:${'0'.repeat(63)}`,
  ]) {
    expect(() => manifestsFor(jurisdictions, named)).toThrow(
      expect.objectContaining({ code: 'ARGUMENT_INVALID' }),
    )
  }
})

it('the image holds every folder that the programs import, and nothing that is made or secret', () => {
  const copied = [...read('deploy/Dockerfile').matchAll(/^COPY (\w+) \1$/gm)].map(
    ([, folder]) => folder,
  )
  expect(copied).toEqual([
    'schema',
    'rules',
    'runtime',
    'db',
    'intake',
    'subgraphs',
    'gateway',
    'console',
  ])
  const context = read('.dockerignore').trim().split('\n')
  expect(context[0]).toBe('*')
  expect(context.slice(1)).toEqual(
    ['package.json', 'package-lock.json', '.npmrc', ...copied].map((name) => `!${name}`),
  )
})

it('nothing runs as root, writes to its root file system or may gain rights', () => {
  for (const pod of pods) {
    const { securityContext, containers } = pod.spec.template.spec
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
    expect(containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(
      containers[0].volumeMounts
        .filter((mount: Any) => !mount.readOnly)
        .map((mount: Any) => mount.mountPath),
    ).toEqual(['/tmp', '/data'])
  }
  for (const [, service] of hubServices) {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  }
})

it('only the gateway is open to everybody; subgraphs are reached by the gateway', () => {
  const published = hubServices.filter(([, { ports }]) => ports).map(([name]) => name)
  expect(published).toEqual(['gateway'])
  const policies = ofKind('NetworkPolicy').filter(({ metadata }) => metadata.name !== 'closed')
  const open = policies.filter(({ spec }) =>
    spec.ingress?.some(({ from }: Any) => from === undefined),
  )
  expect(open.map(({ metadata }) => metadata.name)).toEqual(['gateway'])
  expect(policies.length).toBe(pods.length)
})

it('nothing reaches out but to names, databases and the parts that it asks; the gateway also to its issuer', () => {
  const [closed] = ofKind('NetworkPolicy').filter(({ metadata }) => metadata.name === 'closed')
  expect(closed.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
  const asked = (name: string) =>
    ofKind('NetworkPolicy')
      .find(({ metadata }) => metadata.name === name)
      .spec.egress.map(({ to, ports }: Any) => [
        to?.[0].podSelector?.matchLabels['app.kubernetes.io/name'] ??
          to?.[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'] ??
          'anywhere',
        ports[0].port,
      ])
  const everybody = [
    ['kube-system', 53],
    ['anywhere', 5432],
  ]
  expect(asked('kunshan')).toEqual([...everybody, ['gateway', 4000]])
  expect(asked('publish-kunshan')).toEqual(everybody)
  expect(asked('gateway')).toEqual([
    ...everybody,
    ...ofKind('Deployment')
      .filter(({ metadata }) => metadata.name !== 'gateway')
      .map(({ metadata, spec }) => [
        metadata.name,
        spec.template.spec.containers[0].ports[0].containerPort,
      ]),
    ['anywhere', 443],
  ])
})

it('every setting is one of the table, and the code’s settings are in it too', () => {
  const known = new Set(settings.flatMap(({ names }) => names))
  const keys = ['hub', 'zone', 'audit', ...jurisdictions.map(({ key }) => key)].map((key) =>
    key.toUpperCase(),
  )
  const isKnown = (name: string) => {
    const bare = name.replace(/_FILE$/, '')
    const general = keys.reduce((rest, key) => rest.replace(new RegExp(`_${key}$`), '_<KEY>'), bare)
    return [name, bare, general, general.replace('<KEY>', '<NAME>')].some((form) => known.has(form))
  }
  const deployed = [
    ...hubServices.flatMap(([, { environment }]) => Object.keys(environment)),
    ...pods.flatMap((pod) =>
      (pod.spec.template.spec.containers[0].env ?? []).map(({ name }: Any) => name),
    ),
  ]
  const sources = ['db', 'gateway', 'intake', 'rules', 'runtime', 'subgraphs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(`${folder}/${file}`)),
  )
  const inCode = sources.flatMap((text) =>
    [...text.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name!),
  )
  const ours = new Set([
    ...deployed,
    ...inCode.filter((name) => name !== 'APOLLO_TELEMETRY_DISABLED'),
  ])
  expect(inCode.length).toBeGreaterThan(10)
  expect([...ours].filter((name) => !isKnown(name))).toEqual([])
})

describe('with the secrets that the command makes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-secrets-'))
  beforeAll(() => makeSecrets(folder, jurisdictions))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('every secret that the compose file names is there, and no other', () => {
    expect(new Set(readdirSync(folder))).toEqual(new Set(Object.keys(compose.secrets)))
  })

  const envOf = (name: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries<string>(compose.services[name].environment).map(([key, value]) => [
        key,
        value.replace('/run/secrets', folder).replace(/^\$\{.*\}$/, 'https://issuer.example'),
      ]),
    )

  it('each part has what it needs to start outside a demonstration', async () => {
    for (const name of ['zone', ...jurisdictions.map(({ key }) => key)]) {
      const { urls } = databaseSettings(envOf(name), jurisdictions)
      expect(Object.keys(urls)).toEqual([name])
      expect(urls[name]).toMatch(
        new RegExp(`^postgres://hub:[0-9a-f]{48}@postgres-${name}:5432/credit$`),
      )
    }
    for (const jurisdiction of jurisdictions) {
      const env = envOf(jurisdiction.key)
      const keys = cityKeys(env, jurisdiction, databaseSettings(env, jurisdictions))
      expect(keys.person.key).toHaveLength(32)
      for (const job of ['publish', 'subscribe']) {
        expect(replicationUrl(envOf(`${job}-${jurisdiction.key}`), jurisdiction)).toContain(
          `${jurisdiction.key}_to_zone:`,
        )
      }
    }
    const env = envOf('gateway')
    expect(Object.keys(databaseSettings(env, jurisdictions).urls)).toEqual(['hub'])
    for (const variable of ['HUB_SIGNING_KEY', 'HUB_TOKEN_KEY'] as const) {
      const keys = await openKeys(variable, { env, demonstration: false, dataFolder: folder })
      expect(keys.publicKeys().keys).toHaveLength(1)
    }
  })

  it('Kubernetes gives each part the settings that the compose file gives it', () => {
    for (const deployment of ofKind('Deployment')) {
      const { name } = deployment.metadata
      const { containers, volumes } = deployment.spec.template.spec
      const given = containers[0].env.map((setting: Any) => setting.name)
      expect(new Set(given)).toEqual(new Set(Object.keys(compose.services[name].environment)))
      const items = volumes[0].secret.items.map(({ key }: Any) => key)
      expect(items).toEqual(compose.services[name].secrets)
    }
  })
})
