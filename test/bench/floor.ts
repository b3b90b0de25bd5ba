import Fastify from 'fastify'
import postgres from 'postgres'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'

// The floor: what a careful programmer would write by hand for the one query, with the same statements over the same
// tables and the same answer, but without GraphQL, tokens, access or federation.
const [target = '', port = '0'] = process.argv.slice(2)
const sql = target.startsWith('postgres')
  ? postgres(target, { max: 8, types: {}, connection: { jit: 'off' } })
  : postgres({ path: target, database: 'postgres', username: 'postgres', max: 4 } as never)
const { lists, measures } = loadCatalogues()
const cities = enabledJurisdictions()
const dates = { types: { date: { to: 1082, from: [1082], serialize: String, parse: String } } }
Object.assign(sql.options.parsers, { 1082: dates.types.date.parse })

async function subjectOf(code: string) {
  const [subjects, names] = await Promise.all([
    sql`
      select c.jurisdiction_code, c.position, c.at, s.code, s.kind, s.code_status
      from zone.clock c
      left join zone.subject s
        on s.jurisdiction_code = c.jurisdiction_code and s.code = ${code} and s.known_to is null
      order by c.jurisdiction_code`,
    sql`
      select subject_code, name from zone.organisation_name
      where subject_code = ${code} and used_until is null and known_to is null
      order by used_from asc nulls first, jurisdiction_code`,
  ])
  const subject = subjects.find((row) => row.code !== null)
  if (!subject) return null
  return {
    code,
    codeStatus: subject.code_status,
    kind: subject.kind,
    name: names.at(-1)?.name ?? null,
    files: await Promise.all(cities.map((city) => fileOf(city, code))),
  }
}

async function fileOf({ key, code: jurisdictionCode }: (typeof cities)[number], code: string) {
  const city = sql(key)
  const today = dayInChina(new Date())
  const [subjects, names, entries] = await Promise.all([
    sql`
      select c.position, c.at, s.* from ${city}.clock c
      left join ${city}.subject s on s.code = ${code} and s.known_to is null`,
    sql`
      select * from ${city}.organisation_name
      where subject_code = ${code} and known_to is null
      order by subject_code, used_until desc, id`,
    sql`
      select e.id, e.list_code, e.behaviour_code, e.decided_on, e.severity, d.document_no
      from ${city}.list_entry e
      left join ${city}.list_entry_detail d
        on d.id = e.id and d.subject_kind = e.subject_kind and d.known_to is null
      where e.subject_code = ${code} and e.known_to is null and e.decided_on <= ${today}
        and (e.ended_on is null or e.ended_on > ${today})
        and (e.valid_until is null or e.valid_until >= ${today})
        and (e.severity is null or e.decided_on + interval '36 months' >= ${today}::date)
      order by e.subject_code, e.decided_on desc, e.id`,
  ])
  const held = subjects[0]?.code != null
  const [standards, paths] =
    entries.length === 0
      ? [[], []]
      : await Promise.all([
          sql`
            select * from ${city}.local_standard where known_to is null
            order by behaviour_code, valid_from`,
          sql`
            select * from ${city}.punishment_path
            where known_to is null and valid_from <= ${today}
              and (valid_until is null or valid_until >= ${today})
            order by path_code`,
        ])
  return {
    jurisdictionCode,
    holding: held ? 'HELD' : 'NOT_HELD',
    name: names.find((row) => row.used_until === null)?.name ?? null,
    listEntries: entries.map((entry) => {
      const list = lists.get(entry.list_code)!
      const standard = standards.find(
        (row) =>
          row.behaviour_code === entry.behaviour_code &&
          row.valid_from <= entry.decided_on &&
          (row.valid_until === null || entry.decided_on <= row.valid_until),
      )
      const codes = new Set(
        paths.filter((row) => row.list_code === entry.list_code).map((row) => row.measure_code),
      )
      return {
        id: entry.id,
        list: { code: list.code, name: list.name },
        documentNo: entry.document_no,
        decidedOn: entry.decided_on,
        severity: entry.severity,
        standard: standard
          ? {
              localCode: standard.local_code,
              severity: standard.severity,
              threshold: {
                join: standard.threshold.join,
                clauses: standard.threshold.clauses.map(
                  ({ variable, operator, value, unit }: Record<string, unknown>) => ({
                    variable,
                    operator,
                    value,
                    unit,
                  }),
                ),
                windowMonths: standard.window_months,
              },
            }
          : null,
        measures: [...codes].sort().map((measureCode) => {
          const { code: measure, name, bindingPower } = measures.get(measureCode)!
          return { code: measure, name, bindingPower }
        }),
      }
    }),
  }
}

const app = Fastify()
app.post('/graphql', async (request) => {
  const { variables } = request.body as { variables: { code: string } }
  return { data: { creditSubject: await subjectOf(variables.code) } }
})
console.log(await app.listen({ port: Number(port), host: '127.0.0.1' }))
