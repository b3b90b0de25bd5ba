import { HubError } from '../../schema/errors.js'
import { type Choice, choiceNamed } from '../../schema/names.js'
import { carriedListWith } from '../catalogue-entries.js'
import { namesOf } from '../catalogue-names.js'
import type { Catalogues } from '../catalogues.js'
import { isScore } from '../standards/no-score.js'
import { type Eligibility, type EligibilityFact, eligibilityFacts } from './product.js'

/** Eligibility as somebody writes it, in a step or on a sheet. */
export interface WrittenEligibility {
  readonly join: Eligibility['join']
  readonly facts: readonly {
    readonly fact: string
    readonly codes?: readonly string[] | null
    readonly years?: number | null
  }[]
  readonly noSeriousEntry: boolean
}

const mostFacts = 10
const mostCodes = 20
const mostYears = 100

/**
 * > Eligibility by positive facts joined by AND or OR; and, as the one negative, no active serious entry in any city. — issue 24.1
 *
 * @throws {HubError} SCORE_REFUSED, ELIGIBILITY_BY_PENALTY, ELIGIBILITY_FACT_UNKNOWN, LIST_NOT_RED, LIST_UNKNOWN,
 *   PRODUCT_INVALID
 */
export function eligibilityIn(
  { join, facts, noSeriousEntry }: WrittenEligibility,
  catalogues: Catalogues,
): Eligibility {
  if (facts.length < 1 || facts.length > mostFacts) {
    throw new HubError('PRODUCT_INVALID.eligibilityFacts', { count: facts.length, most: mostFacts })
  }
  return { join, facts: facts.map((fact) => factIn(fact, catalogues)), noSeriousEntry }
}

/**
 * Code of a red list, by code or name: the only kind of list that speaks for a firm.
 *
 * @throws {HubError} LIST_UNKNOWN, LIST_NOT_RED
 */
export function redListWith(written: string, catalogues: Catalogues): string {
  const { code, colour } = carriedListWith(
    choiceNamed(written, namesOf(catalogues).lists) ?? written,
    catalogues,
  )
  if (colour === 'RED') return code
  throw new HubError('LIST_NOT_RED.serious', {
    list: code,
    red: [...catalogues.lists.values()].flatMap((one) => (one.colour === 'RED' ? one.code : [])),
  })
}

const againstFirm =
  /PENALT|PUNISH|SERIOUS|BLACK|INTERVIEW|BREACH|BROKEN|OBJECTION|REPAIR|处罚|惩戒|失信|黑名单|约谈|违诺|违法|异议|修复/iu

type WrittenFact = WrittenEligibility['facts'][number]

function factIn(written: WrittenFact, catalogues: Catalogues): EligibilityFact {
  const { fact: name } = written
  const fact = eligibilityFacts.find((one) => one === name)
  if (fact === undefined) throw unknownFact(name)
  const codes = written.codes ?? []
  const years = written.years ?? null
  if (fact === 'REGISTERED_YEARS') {
    if (codes.length > 0 || years === null || years < 1 || years > mostYears) {
      throw new HubError('PRODUCT_INVALID.factYears', { fact, most: mostYears })
    }
    return { fact, codes: [], years }
  }
  if (years !== null) throw new HubError('PRODUCT_INVALID.factTakesNoYears', { fact })
  if (fact === 'AWARD') {
    if (codes.length > 0) throw new HubError('PRODUCT_INVALID.factTakesNoCodes', { fact })
    return { fact, codes: [], years: null }
  }
  const repeated = codes.find((code, at) => codes.indexOf(code) !== at)
  if (codes.length < 1 || codes.length > mostCodes || repeated !== undefined) {
    throw new HubError('PRODUCT_INVALID.factCodes', { fact, most: mostCodes })
  }
  return { fact, codes: codes.map((code) => codeIn(fact, code, catalogues)), years: null }
}

function codeIn(
  fact: 'RED_LIST' | 'LICENCE' | 'COMMITMENT_KEPT',
  code: string,
  catalogues: Catalogues,
): string {
  if (fact === 'RED_LIST') return redListWith(code, catalogues)
  const kinds = fact === 'LICENCE' ? catalogues.licenceKinds : catalogues.commitmentTypes
  const choices: Choice[] = [...kinds.values()].map(({ code, name, nameEn }) => ({
    key: code,
    names: [name, nameEn],
  }))
  const known = choiceNamed(code, choices)
  if (known !== null) return known
  throw new HubError('PRODUCT_INVALID.factCodeUnknown', {
    fact,
    code: JSON.stringify(code.slice(0, 40)),
    codes: [...kinds.keys()],
  })
}

function unknownFact(written: string): HubError {
  const fact = JSON.stringify(written.slice(0, 40))
  if (isScore(written)) return new HubError('SCORE_REFUSED.eligibility')
  if (againstFirm.test(written)) return new HubError('ELIGIBILITY_BY_PENALTY.fact', { fact })
  return new HubError('ELIGIBILITY_FACT_UNKNOWN.known', { fact, known: [...eligibilityFacts] })
}

const spelled: Readonly<Record<string, EligibilityFact['fact']>> = {
  红名单: 'RED_LIST',
  许可: 'LICENCE',
  行政许可: 'LICENCE',
  奖励: 'AWARD',
  行政奖励: 'AWARD',
  已履行承诺: 'COMMITMENT_KEPT',
  履约承诺: 'COMMITMENT_KEPT',
  注册满: 'REGISTERED_YEARS',
  登记满: 'REGISTERED_YEARS',
}

/**
 * Eligibility as a sheet has it: `红名单 RL01/RL03 且 注册满 2`, `RED_LIST RL01 OR AWARD`. What is not understood stays as
 * it is written, so that the check names it.
 *
 * @throws {HubError} ELIGIBILITY_UNREADABLE for AND and OR in one text
 */
export function readEligibility(text: string): Omit<WrittenEligibility, 'noSeriousEntry'> {
  const written = text.normalize('NFKC').trim()
  const parts = written.split(/\s+(AND|OR|且|或)\s+/u)
  const joins = new Set(
    parts.filter((_, at) => at % 2 === 1).map((join) => (/^(OR|或)$/.test(join) ? 'OR' : 'AND')),
  )
  if (joins.size > 1) throw new HubError('ELIGIBILITY_UNREADABLE.mixed')
  const [join = 'AND'] = joins as Set<Eligibility['join']>
  return { join, facts: parts.filter((_, at) => at % 2 === 0).map(readFact) }
}

function readFact(written: string): WrittenFact {
  const [name = '', rest = ''] = written.trim().split(/\s+(.*)/u)
  const fact = spelled[name] ?? name
  if (fact !== 'REGISTERED_YEARS') {
    return {
      fact,
      codes: rest
        .split(/[/|、]/u)
        .map((code) => code.trim())
        .filter(Boolean),
    }
  }
  const [, digits] = /^(\d{1,3})\s*年?$/u.exec(rest.trim()) ?? []
  return { fact, years: digits === undefined ? null : Number(digits) }
}

/** As `readEligibility` reads it. */
export function eligibilityText({ join, facts }: Pick<Eligibility, 'join' | 'facts'>): string {
  return facts
    .map(({ fact, codes, years }) => [fact, years ?? codes.join('/')].join(' ').trim())
    .join(` ${join} `)
}
