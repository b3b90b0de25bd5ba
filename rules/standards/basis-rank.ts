import { type ReferenceRow, readReference } from '../reference.js'
import type { BasisRank } from '../words.js'

const highestFirst: readonly BasisRank[] = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'CENTRAL_DOCUMENT',
  'LOCAL_REGULATION',
  'JUDICIAL_INTERPRETATION',
  'MINISTRY_RULE',
  'MEMORANDUM',
]

/**
 * Rank of a legal basis as its citation shows it; of several, divided by semicolons, the highest.
 *
 * A title counts when `rules/reference/legal_bases.csv` names it, the number of an order or document when a national organ
 * gives such numbers (`law_makers.csv`), a 条例 when it is of the city's province or of its city with districts
 * (`region_codes.csv`): another's does not hold there. What stands around them may be 《》, 中华人民共和国, an edition
 * (2023修订) and articles.
 *
 * Null for everything else, as a ministry's circular (财库〔2016〕125号), an order or circular of a province or city, or a
 * regulation of a county-level city, which cannot enact one: an unknown text is never ranked by how its title ends.
 *
 * @param divisionCode  of the city that would act on it
 */
export function basisRank(written: string, divisionCode: string): BasisRank | null {
  const question = `${divisionCode} ${written}`
  const known = ranked.get(question)
  if (known !== undefined) return known
  const rank = rankOfText(written, divisionCode)
  if (written.length > longestKept) return rank
  if (ranked.size === mostRanked) ranked.clear()
  ranked.set(question, rank)
  return rank
}

/** Every decision asks for the same few hundred citations. */
const ranked = new Map<string, BasisRank | null>()
const mostRanked = 1_000
const longestKept = 200

function rankOfText(written: string, divisionCode: string): BasisRank | null {
  const places = placesAbove(divisionCode)
  const parts = written.normalize('NFKC').replace(/\s/gu, '').split(';')
  return highest(parts.map((part) => rankOf(part, places)))
}

/** A row of a city with its rank as the citation shows it today: how it was ranked when it was written may be out of date. */
export function withRank<Row extends { readonly legalBasis: string | null }>(
  row: Row,
  divisionCode: string,
): Row & { basisRank: BasisRank | null } {
  const { legalBasis } = row
  return { ...row, basisRank: legalBasis === null ? null : basisRank(legalBasis, divisionCode) }
}

function rankOf(part: string, places: readonly string[]): BasisRank | null {
  if (part.includes('备忘录')) return 'MEMORANDUM'
  const cited = part.split(/[、,和及](?=《)/u).map((citation) => rankOfCitation(citation, places))
  return cited.includes(null) ? null : highest(cited)
}

const numerals = '一二三四五六七八九十百千零〇\\d'
const articles = new RegExp(`第[${numerals}][${numerals}第条款项目章节之至和及、,()规定的-]*$`, 'u')
const note = /\(([^()]*)\)$/u
const edition = /^\d{4}年?(?:版|修订|修正|修正本|公布)?$/u

function rankOfCitation(citation: string, places: readonly string[]): BasisRank | null {
  let title = citation.replace(articles, '')
  let numbered = rankOfNumber(title)
  if (numbered) return numbered
  for (;;) {
    const rank = rankOfTitle(title.replace(/^《([^《》]*)》$/u, '$1'), places)
    if (rank) return rank
    const [bracketed, noted] = note.exec(title) ?? []
    if (bracketed === undefined || noted === undefined) break
    if (!edition.test(noted) && !noted.endsWith('号')) return null
    numbered ??= rankOfNumber(noted)
    title = title.slice(0, -bracketed.length)
  }
  const isTitle = /^(?:《[^《》]+》|[^《》]+)$/u.test(title)
  return isTitle && !ofAPlace.test(title) ? numbered : null
}

/** 市场, 城市, 景区 and the like name no place. */
const ofAPlace = /省|县|自治州|(?<!城)市(?!场)|(?<![地社景护])区(?!域)/u

function rankOfTitle(title: string, places: readonly string[]): BasisRank | null {
  const rank = known().titles.get(title.replace(/^中华人民共和国/u, ''))
  if (rank) return rank
  const place = places.find((name) => title.startsWith(name))
  if (!place) return null
  const rest = title.slice(place.length)
  const isItsOwn = /^\p{Script=Han}{2,}条例$/u.test(rest) && !ofAPlace.test(rest)
  return isItsOwn && !/关于|实施|贯彻|执行/u.test(rest) ? 'LOCAL_REGULATION' : null
}

/** Names of the province and of the city with districts that a division lies in or is: they enact regulations. */
function placesAbove(divisionCode: string): string[] {
  const region = known().regions.get(divisionCode)
  if (!region) return []
  const isMaker = region.level === 'province' || region.level === 'prefecture'
  return [...(isMaker ? [region.name_zh!] : []), ...placesAbove(region.parent_code!)]
}

function rankOfNumber(number: string): BasisRank | null {
  const ordered = number.replace(/^中华人民共和国/u, '')
  return known().numbers.find(([, pattern]) => pattern.test(ordered))?.[0] ?? null
}

interface Known {
  readonly titles: ReadonlyMap<string, BasisRank>
  readonly regions: ReadonlyMap<string, ReferenceRow>
  readonly numbers: readonly (readonly [BasisRank, RegExp])[]
}

let read: Known | null = null

function known(): Known {
  read ??= readKnown()
  return read
}

/** All rows that ranks rest on: who keeps ranks learns by them that others hold now. */
export function rankSources(): readonly (readonly ReferenceRow[])[] {
  return ['legal_bases', 'law_makers', 'region_codes'].map(readReference)
}

function readKnown(): Known {
  const titles = readReference('legal_bases').map(
    ({ title, rank }) => [title!.normalize('NFKC'), rank as BasisRank] as const,
  )
  const makers = readReference('law_makers').flatMap((row) => [
    row.name_zh!,
    ...row.short_names!.split(';').filter(Boolean),
  ])
  const ministry = `(?:${makers.join('|')})`
  const order = `令(?:\\(?\\d{4}\\)?年?)?第?[${numerals}]+号`
  const document = (marks: string) =>
    new RegExp(`^(?:${marks})[〔\\[(【]\\d{4}[〕\\])】][${numerals}]+号文?$`, 'u')
  return {
    titles: new Map(titles),
    regions: new Map(readReference('region_codes').map((row) => [row.code!, row])),
    numbers: [
      ['LAW', new RegExp(`^主席${order}$`, 'u')],
      ['JUDICIAL_INTERPRETATION', document('法释')],
      ['ADMINISTRATIVE_REGULATION', new RegExp(`^国务院${order}$`, 'u')],
      ['CENTRAL_DOCUMENT', document('国发|国办发|中发|中办发|厅字')],
      [
        'MINISTRY_RULE',
        new RegExp(`^(?:\\d{4}年)?${ministry}(?:[、和]?${ministry})*${order}$`, 'u'),
      ],
    ],
  }
}

function highest(ranks: readonly (BasisRank | null)[]): BasisRank | null {
  return highestFirst.find((rank) => ranks.includes(rank)) ?? null
}
