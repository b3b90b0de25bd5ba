import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { citizenNumber, organisationUscc } from '../../db/seed/codes.js'
import { allLayouts } from '../../intake/sheets/header.js'
import type { Jurisdiction } from '../../schema/register.js'

/** Whoever decides, as the city knows them. */
export interface Authority {
  readonly code: string
  readonly name: string
}

/** Whom the penalties are about: one in fifty is a person. */
export interface PenalisedParty {
  readonly name: string
  readonly code: string
  /** Citizen number of a person; null of a body. */
  readonly number: string | null
}

const rowsOfOneParty = 5

/** So many parties have the penalties of a sheet of so many rows. */
export function partiesOf(rows: number): number {
  return Math.ceil(rows / rowsOfOneParty)
}

export function penalisedParty({ demoDivision }: Jurisdiction, index: number): PenalisedParty {
  return index % 50 === 49
    ? { name: `演示人${index}`, code: '', number: citizenNumber(index) }
    : {
        name: `演示第${index}号食品有限公司`,
        code: organisationUscc('91', demoDivision, 1_000_000 + index),
        number: null,
      }
}

/** What becomes of the rows of a sheet: one in 200 is refused, one in 1000 waits for its subject. */
export function expectedCounts(rows: number) {
  const count = (fits: (index: number) => boolean) =>
    Array.from({ length: rows }, (_, index) => index).filter(fits).length
  const refused = count(isBad)
  const waiting = count(isEarly)
  return { new: rows - refused - waiting, waiting, refused }
}

const isBad = (index: number) => index % 200 === 77
const isEarly = (index: number) => index % 1000 === 513

const violations = [
  'FD01',
  'PQ01',
  'EN01',
  'TX01',
  '未按规定公示年度报告',
  '使用未经检验合格的特种设备',
  '占用道路堆放物料',
]
/** Kinds, text and the two amounts of a fine of so many yuan. */
const punishments: readonly ((yuan: number) => readonly [string, string, string, string])[] = [
  (yuan) => ['罚款', `罚款人民币${yuan}元。`, `${yuan / 10_000}`, ''],
  (yuan) => ['罚款', `责令改正；罚款${yuan / 10_000}万元。`, `${yuan / 10_000}`, ''],
  () => ['警告', '予以警告。', '', ''],
  (yuan) => [
    '罚款;没收违法所得',
    `没收违法所得1200元；罚款${yuan}元。`,
    `${yuan / 10_000}`,
    '0.12',
  ],
]

/** Writes penalties in the national layout of 2018, about the parties of that number. */
export async function writePenaltySheet(
  file: string,
  city: Jurisdiction,
  authorities: readonly Authority[],
  rows: number,
  onProgress: (rows: number) => void,
): Promise<void> {
  const { columns } = allLayouts().find(({ sheet }) => sheet === 'penalties')!
  const sink = createWriteStream(file)
  sink.write(`${columns.map(({ name }) => name).join(',')}\n`)
  const parties = partiesOf(rows)
  let lines: string[] = []
  for (let index = 0; index < rows; index += 1) {
    // A prime step: neighbouring rows are about different parties.
    const party = penalisedParty(
      city,
      isEarly(index) ? parties * 50 + index * 50 : (index * 7_919) % parties,
    )
    const cells = penaltyCells(index, party, authorities[(index * 31) % authorities.length]!)
    lines.push(columns.map(({ key }) => quoted(cells[key] ?? '')).join(','))
    if (lines.length < 5_000 && index + 1 < rows) continue
    if (!sink.write(`${lines.join('\n')}\n`)) await once(sink, 'drain')
    onProgress(index + 1)
    lines = []
  }
  sink.end()
  await once(sink, 'finish')
}

function penaltyCells(
  index: number,
  { name, code, number }: PenalisedParty,
  authority: Authority,
): Readonly<Record<string, string>> {
  const day = new Date(Date.UTC(2023, 0, 1 + ((index * 17) % 1_400))).toISOString().slice(0, 10)
  const [penaltyKinds, content, fine, confiscated] = punishments[index % punishments.length]!(
    1_000 + ((index * 13) % 400) * 500,
  )
  return {
    partyName: name,
    ...(number === null
      ? { partyKind: '法人及非法人组织', partyCode: code, representative: '演示张三' }
      : { partyKind: '自然人', idType: '身份证', idNumber: number }),
    documentNo: `昆演监罚〔${day.slice(0, 4)}〕${index + 1}号`,
    violation: violations[index % violations.length]!,
    facts: `（演示）当事人于${day}被检查时，在其经营场所内查获不符合规定的物品若干，未能提供进货查验记录，违法事实清楚。`,
    legalBasis: '《中华人民共和国食品安全法》第一百二十四条第一款',
    penaltyKinds,
    content,
    fine: isBad(index) ? 'seven' : fine,
    confiscated,
    decidedOn: index % 3 === 0 ? day.replaceAll('-', '/') : day,
    validUntil: '2099-12-31',
    publicityEnd: index % 2 === 0 ? '2099/12/31' : '',
    authorityName: authority.name,
    authorityCode: authority.code,
    status: '1',
    sourceName: authority.name,
    sourceCode: authority.code,
  }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
