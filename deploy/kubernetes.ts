import type { Jurisdiction } from '../schema/register.js'
import { zoneSubgraphName } from '../schema/sdl.js'
import {
  drainSeconds,
  given,
  graceSeconds,
  type Job,
  jobsOf,
  metricsPort,
  type Part,
  partsOf,
  processMegabytes,
  type Secret,
} from './parts.js'

const namespace = 'credit-hub'
const configMap = 'credit-hub'
const mounted = '/run/secrets/credit-hub'

/** Manifests by file name. Secrets are named, never held: whoever runs the hub makes them. */
export function kubernetesFiles(
  jurisdictions: readonly Jurisdiction[],
  image: string,
): ReadonlyMap<string, readonly object[]> {
  const files = new Map<string, readonly object[]>()
  files.set('namespace.yaml', [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: configMap, namespace },
      data: {
        HUB_ISSUER: 'https://issuer.example',
        HUB_AUDIENCE: 'credit-hub',
        HUB_JWKS: 'https://issuer.example/jwks.json',
      },
    },
    // Nobody reaches anything, and nothing reaches out, but for what another policy opens.
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'closed', namespace },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
  ])
  const jobs = new Map(jobsOf(jurisdictions).map((job) => [job.publish.command[2]!, job]))
  const parts = partsOf(jurisdictions)
  for (const part of parts) {
    const publish = jobs.get(part.name)?.publish
    const subscribe =
      part.name === zoneSubgraphName ? [...jobs.values()].map((job) => job.subscribe) : []
    files.set(`${part.name}.yaml`, [
      deployment(part, image),
      service(part),
      autoscaler(part),
      disruption(part),
      network(part, parts),
      ...[publish ?? [], subscribe]
        .flat()
        .flatMap((each) => [job(each, part.name, image), jobNetwork(each)]),
    ])
  }
  return files
}

const labels = (name: string) => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/part-of': 'credit-hub',
})
const metadata = (name: string) => ({ name, namespace, labels: labels(name) })

function deployment(part: Part, image: string): object {
  const { name, port, readiness } = part
  const probe = (path: string) => ({ httpGet: { path, port }, timeoutSeconds: 3 })
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(name),
    spec: {
      selector: { matchLabels: labels(name) },
      strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        metadata: {
          labels: labels(name),
          annotations: {
            'prometheus.io/scrape': 'true',
            'prometheus.io/port': String(metricsPort),
            'prometheus.io/path': '/metrics',
          },
        },
        spec: {
          ...podSpec(`credit-hub-${name}`, part.secrets),
          terminationGracePeriodSeconds: graceSeconds,
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: labels(name) },
            },
          ],
          containers: [
            {
              ...container(name, part.command, image, part.megabytes),
              env: [
                ...settings(part.name === 'gateway' ? given : given.slice(0, 1)),
                ...Object.entries(part.env).map(([key, value]) => ({ name: key, value })),
                ...fileSettings(part.secrets),
              ],
              ports: [
                { name: 'http', containerPort: port },
                { name: 'metrics', containerPort: metricsPort },
              ],
              startupProbe: { ...probe('/healthz'), periodSeconds: 2, failureThreshold: 60 },
              livenessProbe: { ...probe('/healthz'), periodSeconds: 10, failureThreshold: 3 },
              readinessProbe: {
                ...probe(readiness),
                // Heard of within the drain, so that nothing new comes when the end does.
                periodSeconds: Math.floor(drainSeconds / 2),
                failureThreshold: 1,
              },
            },
          ],
        },
      },
    },
  }
}

function job({ name, command, secrets }: Job, part: string, image: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadata(name),
    spec: {
      backoffLimit: 6,
      ttlSecondsAfterFinished: 3600,
      template: {
        metadata: { labels: labels(name) },
        spec: {
          ...podSpec(`credit-hub-${part}`, secrets),
          restartPolicy: 'OnFailure',
          containers: [
            { ...container(name, command, image, processMegabytes), env: fileSettings(secrets) },
          ],
        },
      },
    },
  }
}

function podSpec(secretName: string, secrets: readonly Secret[]) {
  return {
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumes: [
      {
        name: 'secrets',
        secret: {
          secretName,
          defaultMode: 0o440,
          items: secrets.map(({ file }) => ({ key: file, path: file })),
        },
      },
      { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
      { name: 'data', emptyDir: { sizeLimit: '2Gi' } },
    ],
  }
}

function container(name: string, command: readonly string[], image: string, megabytes: number) {
  return {
    name,
    image,
    args: command,
    resources: {
      requests: { cpu: '250m', memory: '384Mi' },
      limits: { cpu: '2', memory: `${megabytes}Mi` },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'secrets', mountPath: mounted, readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'data', mountPath: '/data' },
    ],
  }
}

const settings = (names: readonly string[]) =>
  names.map((name) => ({ name, valueFrom: { configMapKeyRef: { name: configMap, key: name } } }))

const fileSettings = (secrets: readonly Secret[]) =>
  secrets.map(({ variable, file }) => ({ name: `${variable}_FILE`, value: `${mounted}/${file}` }))

function service({ name, port }: Part): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(name),
    spec: { selector: labels(name), ports: [{ name: 'http', port, targetPort: 'http' }] },
  }
}

function autoscaler({ name }: Part): object {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(name),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: 2,
      maxReplicas: 8,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
        },
      ],
    },
  }
}

function disruption({ name }: Part): object {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(name),
    spec: { minAvailable: 1, selector: { matchLabels: labels(name) } },
  }
}

const databasePort = 5432
/** Names are looked up in the cluster; databases may stand outside it, so of them the port is told. */
const outward = [
  {
    to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
    ports: [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ],
  },
  { ports: [{ port: databasePort }] },
]
const toPart = ({ name, port }: Part) => ({
  to: [{ podSelector: { matchLabels: labels(name) } }],
  ports: [{ port }],
})
const httpsPort = 443

/** A job reaches the databases, and nobody reaches it. */
function jobNetwork({ name }: Job): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(name),
    spec: {
      podSelector: { matchLabels: labels(name) },
      policyTypes: ['Ingress', 'Egress'],
      egress: outward,
    },
  }
}

/**
 * The gateway reaches the subgraphs and the issuer's keys, a subgraph the gateway's keys and its database; metrics are
 * read by whoever is in the namespace `monitoring`.
 */
function network({ name, port, reachedBy }: Part, parts: readonly Part[]): object {
  const others = parts.filter((part) =>
    reachedBy === null ? part.reachedBy === name : part.name === reachedBy,
  )
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(name),
    spec: {
      podSelector: { matchLabels: labels(name) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        ...outward,
        ...others.map(toPart),
        ...(reachedBy === null ? [{ ports: [{ port: httpsPort }] }] : []),
      ],
      ingress: [
        {
          ...(reachedBy === null
            ? {}
            : { from: [{ podSelector: { matchLabels: labels(reachedBy) } }] }),
          ports: [{ port }],
        },
        {
          from: [
            {
              namespaceSelector: {
                matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' },
              },
            },
          ],
          ports: [{ port: metricsPort }],
        },
      ],
    },
  }
}
