import { getTableName } from 'drizzle-orm'
import { buildASTSchema, parse } from 'graphql'
import { publishedTables } from '../../db/border/published.js'
import { loadPurposes } from '../../db/hub/purposes.js'
import { cityTables } from '../../db/tables/city.js'
import { features } from '../../gateway/access/features.js'
import { loadCatalogues, type MeasureRow } from '../../rules/catalogues.js'
import { mostOf } from '../../rules/decisions/decide.js'
import { readReference } from '../../rules/reference.js'
import { holdsScopes, personPurpose, roles } from '../../schema/caller.js'
import { kinds } from '../../schema/codes/kinds.js'
import { errorCodes, statusOf } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import { enabledJurisdictions, type Jurisdiction, loadRegister } from '../../schema/register.js'
import { auditSdl, citySdl, zoneSdl } from '../../schema/sdl.js'
import { type FieldAccess, fieldAccess } from '../../subgraphs/shared/access.js'
import { casesBlock } from './case-diagrams.js'
import { commandsBlock } from './reference/commands.js'
import { faultsBlock } from './reference/faults.js'
import { metricsBlock } from './reference/metrics.js'
import { settingsBlock } from './reference/settings.js'
import { sheetsBlock } from './reference/sheets.js'
import { code, table } from './reference/table.js'

const blocks: Readonly<Record<string, () => string>> = {
  access: accessBlock,
  published: publishedBlock,
  members: membersBlock,
  errors: errorsBlock,
  federation: federationBlock,
  faults: faultsBlock,
  settings: settingsBlock,
  commands: commandsBlock,
  sheets: sheetsBlock,
  metrics: metricsBlock,
  occasions: occasionsBlock,
  cases: casesBlock,
}

/**
 * Pages with each generated block written anew; the text around them stays as it is.
 *
 * @param pages  texts by path
 * @throws {Error} naming the block when no page has one, or a page holds one that nothing generates
 */
export function withGeneratedBlocks(pages: ReadonlyMap<string, string>): Map<string, string> {
  const seen = new Set<string>()
  const fresh = [...pages].map(([path, page]) => {
    const text = page.replace(
      /<!-- generated: (\S+) -->\n[\s\S]*?<!-- \/generated -->/g,
      (_, name: string) => {
        const block = blocks[name]
        if (!block) throw new Error(`Nothing generates the block "${name}" of ${path}.`)
        seen.add(name)
        return `<!-- generated: ${name} -->\n${block()}\n<!-- /generated -->`
      },
    )
    return [path, text] as const
  })
  const missing = Object.keys(blocks).filter((name) => !seen.has(name))
  if (missing.length > 0) throw new Error(`No page has the blocks ${missing.join(', ')}.`)
  return new Map(fresh)
}

type Alternatives = FieldAccess['scopes'][number]
type RoleEntry = readonly [name: string, scopes: readonly string[]]

const ownFile = 'self:read'

function accessBlock(): string {
  const member = enabledJurisdictions()[0]!
  const fields = [citySdl(member), zoneSdl([member]), auditSdl()].flatMap((sdl) => {
    const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true })
    return fieldAccess(schema).map((field) => ({ ...field, name: clientName(field, member) }))
  })
  const ruled = new Map<string, typeof fields>()
  for (const field of fields.filter((field) => !field.public)) {
    const rule = ruleText(field)
    ruled.set(rule, [...(ruled.get(rule) ?? []), field])
  }
  const publicFields = new Set(fields.filter((field) => field.public).map(({ name }) => name))
  const masked = fields.filter((field) => field.masked)
  const asked = new Set(
    fields.flatMap(({ scopes, masked }) => [...scopes, masked?.unless ?? []].flat(2)),
  )
  const unasked = [...new Set<string>(Object.values(roles).flat())].filter(
    (scope) => !asked.has(scope) && !scope.startsWith('person:'),
  )
  return [
    table(
      ['要求 Asks for', '字段 Fields', '对谁开放 Open to'],
      [
        [
          '无 nothing',
          `其余 ${publicFields.size} 个字段 the other ${publicFields.size} fields`,
          '所有人，不需要令牌 everybody, even without a token',
        ],
        ...[...ruled].map(([rule, under]) => [
          rule,
          under.map(({ name }) => code(name)).join(', '),
          openTo(under[0]!),
        ]),
      ],
    ),
    table(
      ['遮去的字段 Masked field', '遮去什么 What is blanked out', '谁看全文 Plain for'],
      masked.map(({ name, masked }) => [
        code(name),
        masked!.as === 'PERSON_NAME'
          ? '姓名中间的字，两个字的留第一个 a name but for its first and last character; of two, the first stays'
          : '文中的证件号和电话号码 id and telephone numbers in the text',
        rolesHolding([masked!.unless]),
      ]),
    ),
    table(
      ['角色 Role', '演示令牌的范围 Scopes of its demonstration token'],
      Object.entries(roles).map(([role, scopes]) => [role, scopes.map(code).join(' ')]),
    ),
    `还没有字段要求 No field asks for these scopes yet: ${unasked.map(code).join(', ')}.`,
  ].join('\n\n')
}

/** What every city has stands under the interface, where it has one. */
function clientName({ coordinate }: FieldAccess, { typePrefix }: Jurisdiction): string {
  return coordinate
    .replace(`${typePrefix}CreditFile.`, 'CreditFile.')
    .replace(`${typePrefix}.`, 'Jurisdiction.')
    .replace(typePrefix, '‹City›')
}

function ruleText({ authenticated, scopes, policies }: FieldAccess): string {
  return [
    ...(authenticated ? ['a token'] : []),
    ...scopes.map(alternativesText),
    ...policies.map((anyOf) => `policy ${alternativesText(anyOf)}`),
  ].join(' and ')
}

function alternativesText(anyOf: Alternatives): string {
  return anyOf.map((all) => all.map(code).join(' with ')).join(' or ')
}

function openTo({ scopes, policies }: FieldAccess): string {
  if (policies.flat(2).includes(personPurpose)) {
    const asking = Object.entries(roles).filter(([, held]) =>
      held.some((scope) => scope.startsWith('person:')),
    )
    return `${asking.map(([role]) => role).join(', ')}, with the purpose headers`
  }
  return rolesHolding(scopes)
}

function rolesHolding(rules: readonly Alternatives[]): string {
  const holds = ([, held]: RoleEntry) => rules.every((anyOf) => holdsScopes(held, anyOf))
  return Object.entries<readonly string[]>(roles)
    .filter(holds)
    .map(([role, held]) => (held.includes(ownFile) ? `${role} (own file)` : role))
    .join(', ')
}

function publishedBlock(): string {
  const published = publishedTables()
  const names = new Set(published.map(({ name }) => name))
  const kept = Object.values(cityTables('city'))
    .map((one) => getTableName(one))
    // Of a table in two parts the whole has no rows of its own.
    .filter((name) => !names.has(name) && !name.endsWith('_held'))
  return [
    table(
      ['表 Table', '离开的列 Columns that leave', '离开的行 Rows that leave'],
      published.map(({ name, columns, rows }) => [
        code(name),
        columnsText(columns),
        rows ? code(rows) : '全部 all',
      ]),
    ),
    `从不离开的表 These tables never leave their city: ${kept.map(code).join(', ')}.`,
  ].join('\n\n')
}

/** The columns of a version are the same in every table that has them. */
function columnsText(columns: readonly string[]): string {
  const own = columns.filter((column) => !column.startsWith('known_'))
  return [...own, ...(own.length < columns.length ? ['known_*'] : [])].map(code).join(' ')
}

function membersBlock(): string {
  return table(
    ['代码 Code', 'Key', '名称 Name', '隶属 Under', '子图端口 Port', '参加 Takes part'],
    loadRegister().map(({ code: division, key, name, nameEn, province, parentCity, ...rest }) => [
      division,
      code(key),
      `${name} ${nameEn}`,
      [province, parentCity].flatMap((place) => (place ? [place.name] : [])).join(' '),
      String(rest.port),
      rest.enabled ? '是 yes' : '候选 candidate',
    ]),
  )
}

function errorsBlock(): string {
  const kindTable = table(
    ['Kind', 'What to do', '怎么办', 'HTTP'],
    Object.entries(kinds).map(([name, { en, zh, status }]) => [name, en, zh, String(status)]),
  )
  const codeTable = table(
    ['Code', 'When', '含义', 'Kind', 'HTTP'],
    Object.entries(errorCodes).map(([name, { en, zh, kind }]) => [
      code(name),
      en,
      zh,
      kind,
      String(statusOf(name)),
    ]),
  )
  const sentences = Object.entries(errorCodes).flatMap(([name, { says }]) => [
    `- ${code(name)}`,
    ...Object.values<InBoth>(says).map(({ en, zh }) => `  - ${shownText(en)}<br>${shownText(zh)}`),
  ])
  return [kindTable, codeTable, sentences.join('\n')].join('\n\n')
}

/** A sentence as Markdown shows it letter by letter. */
function shownText(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[<>|*_`[\]{}]/g, (sign) => `\\${sign}`)
}

/**
 * Which measure is asked about on what occasion.
 *
 * @throws {Error} for an occasion of an unknown or disabled measure or purpose, and for a measure on no occasion
 */
function occasionsBlock(): string {
  const { measures } = loadCatalogues()
  const purposes = loadPurposes()
  const asked = new Set<string>()
  const rows = readReference('occasions_illustrative').map((row) => {
    const measure = measures.get(row.measure_code!)
    const isKnown = !row.purpose_code || purposes.has(row.purpose_code)
    if (!measure?.enabled || measure.displayOnly || !isKnown) {
      throw new Error(`occasions_illustrative.csv, ${row.occasion_en}: no such measure or purpose.`)
    }
    asked.add(measure.code)
    return [
      `${row.occasion_zh}<br>${row.occasion_en}`,
      `${code(measure.code)} ${measure.name}<br>${measure.nameEn}`,
      fallsOn(measure),
      row.purpose_code ? code(row.purpose_code) : '—',
      code(mostOf(measure, { demonstration: true })),
    ]
  })
  const others = [...measures.values()].filter(({ code }) => !asked.has(code))
  const shown = others.filter(({ enabled, displayOnly }) => enabled && displayOnly)
  const disabled = others.filter(({ enabled }) => !enabled)
  if (shown.length + disabled.length < others.length) {
    throw new Error('occasions_illustrative.csv: a measure that is applied stands on no occasion.')
  }
  const list = (of: readonly MeasureRow[], comma: string) =>
    of.map((one) => code(one.code)).join(comma)
  const unverified = [...measures.values()].every(({ verified }) => !verified)
  return [
    table(
      [
        '办什么事 Occasion',
        '问哪项措施 `measureCode`',
        '对象 Falls on',
        '个人须载明目的 Purpose',
        '至多 At most',
      ],
      rows,
    ),
    `${list(shown, '、')}（${shown.map(({ name }) => name).join('、')}）由法院等机关决定，只作展示，答复至多 \`DISPLAY_ONLY\`；${list(disabled, '、')} 待核，停用。 Of the others, ${list(shown, ', ')} are decided by courts and like organs and only shown; ${list(disabled, ', ')} could not be confirmed and are disabled.`,
    ...(unverified
      ? [
          '措施清单尚未逐条核对官方文本：演示之外答复至多 `ADVISORY_ONLY`。 No measure has been compared with the official text yet: outside a demonstration none comes to more than `ADVISORY_ONLY`.',
        ]
      : []),
  ].join('\n\n')
}

function fallsOn({ appliesToOrganisations, appliesToPersons }: MeasureRow): string {
  return [
    ...(appliesToOrganisations ? ['组织 organisations'] : []),
    ...(appliesToPersons ? ['个人 persons'] : []),
  ].join('<br>')
}

/** What a supergraph may link. */
function federationBlock(): string {
  const rows = Object.entries(features).map(
    ([name, { versions, treatment, meaning }]) =>
      `| \`${name}\` ${versions.join(', ')} | ${treatment} | ${meaning} |`,
  )
  return ['| feature | | what for |', '|---|---|---|', ...rows].join('\n')
}
