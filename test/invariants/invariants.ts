import { and, asc, eq, isNull } from 'drizzle-orm'
import { openIdentity } from '../../db/subjects/identity.js'
import { verifyReceipt } from '../../gateway/answer/receipts/verify-receipt.js'
import { licensing } from '../hub/invented.js'
import type { TestHub } from '../support/hub.js'
import { checkDecisions, decisionsIn } from './decisions.js'
import { countsOn, type Fact, type Facts, publicUntilOf, readFacts } from './facts.js'
import { Tally } from './tally.js'

/**
 * The ten invariants of `domain.md` 1.12 over a hub, in their order: what callers are answered against what stands in the
 * cities' own tables. The last one publishes a standard, so the hub is not to be used afterwards.
 */
export async function checkInvariants(hub: TestHub): Promise<readonly Tally[]> {
  const tally = {
    effect: new Tally(
      1,
      'An effect exists only from an active record that is not repaired, by a measure in force, along a path of that city with an article, and on a national list or with a recognition in force and the receiving threshold met.',
    ),
    severity: new Tally(2, 'The effect is no more severe than its source or the hub.'),
    duty: new Tally(3, 'Class 3 never yields a duty; M04, M05 and M06 are shown only.'),
    score: new Tally(4, 'No path reads a score, and nobody bears the effect of what another did.'),
    publicity: new Tally(
      5,
      'The end of publicity is derived, nothing is shown before its decision or after its end, and what is minor is not public by default.',
    ),
    person: new Tally(
      6,
      'No person is matched by name, and reading one takes purpose, article and case number.',
    ),
    conflict: new Tally(
      7,
      'Who is on a serious and on a red list at once, across all members, is reported.',
    ),
    answer: new Tally(
      8,
      'Every answer carries dataset version and signature, and the same question of the same moment gives the same bytes.',
    ),
    repair: new Tally(
      9,
      'What has ended is in no answer to partners any more, and its proof is kept.',
    ),
    change: new Tally(10, 'A changed standard suspends what was recognised by it.'),
  }
  const facts = await readFacts(hub.cities)
  const judged = [...facts.bySubject]
    .filter(([, all]) =>
      all.some(({ kind, listCode }) => kind === 'PENALTY' || listCode?.startsWith('SL')),
    )
    .map(([code]) => code)
    .sort()
  await checkDecisions(
    hub,
    facts,
    [...judged.filter((code) => !isPerson(code)), ...judged.filter(isPerson).slice(0, 50)],
    [tally.effect, tally.severity, tally.duty, tally.score],
  )
  await checkShown(hub, facts, tally.publicity, tally.repair)
  await checkPersons(hub, tally.person)
  await checkConflicts(hub, facts, tally.conflict)
  await checkAnswers(hub, judged.filter((code) => !isPerson(code)).slice(0, 20), tally.answer)
  await checkChange(hub, facts, tally.change)
  return Object.values(tally)
}

function isPerson(code: string): boolean {
  return code.startsWith('P')
}

/** Invariants 5 and 9: files, pages of lists and comparisons, against what counts today. */
async function checkShown(
  hub: TestHub,
  { byId, bySubject }: Facts,
  publicity: Tally,
  repair: Tally,
): Promise<void> {
  const shown = (city: string, node: ShownNode, where: string) => {
    const fact = byId.get(`${city} ${node.id}`)
    const what = () => `${where}: ${city} ${JSON.stringify(node)}`
    repair.expect(fact !== undefined && (fact.endedOn === null || hub.today < fact.endedOn), what)
    if (fact === undefined) return
    publicity.expect(
      countsOn(fact, hub.today) &&
        node.publicUntil === publicUntilOf(fact) &&
        (node.publicByDefault === false) === (fact.severity === 'MINOR'),
      what,
    )
  }
  const codes = [...bySubject.keys()].filter((code) => !isPerson(code)).sort()
  const fields = 'id: localId decidedOn publicUntil publicByDefault'
  for (let from = 0; from < codes.length; from += 50) {
    const { creditSubjects } = await answered(hub, {
      query: `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code files { jurisdictionCode
        records(first: 100) { edges { node { ${fields} } } } listEntries { ${fields} } } } }`,
      variables: { codes: codes.slice(from, from + 50) },
      as: 'partner',
    })
    for (const { code, files } of creditSubjects) {
      for (const { jurisdictionCode: city, records, listEntries } of files) {
        const nodes: ShownNode[] = [
          ...records.edges.map(({ node }: { node: ShownNode }) => node),
          ...listEntries,
        ]
        for (const node of nodes) shown(city, node, 'file')
        const ids = new Set(nodes.map(({ id }) => id))
        const due = bySubject
          .get(code)!
          .filter((fact) => fact.city === city && countsOn(fact, hub.today))
        repair.expect(
          due.every(({ id }) => ids.has(id)) || ids.size >= 100,
          () => `the file of ${code} in ${city} lacks what counts`,
        )
      }
    }
  }
  const lists = [...hub.zone.catalogues.lists.values()].filter(({ carried }) => carried)
  for (const { code } of lists) {
    for (const { code: city } of hub.jurisdictions) {
      let after: string | null = null
      do {
        const { jurisdiction } = await answered(hub, {
          query: `query ($in: DivisionCode!, $list: ID!, $after: Cursor) { jurisdiction(code: $in) {
            listEntries(listCode: $list, first: 100, after: $after) {
              edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } } }`,
          variables: { in: city, list: code, after },
          as: 'regulator',
        })
        const { edges, pageInfo } = jurisdiction.listEntries
        for (const { node } of edges) shown(city, node, 'list')
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      } while (after !== null)
    }
    let after: string | null = null
    do {
      const { compareLists } = await answered(hub, {
        query: `query ($list: ID!, $in: [DivisionCode!]!, $after: Cursor) {
          compareLists(listCode: $list, jurisdictions: $in, first: 100, after: $after) {
            edges { node { cities { jurisdictionCode entries { ${fields} } } } } pageInfo { hasNextPage endCursor } } }`,
        variables: { list: code, in: hub.jurisdictions.map((one) => one.code), after },
        as: 'regulator',
      })
      for (const { node } of compareLists.edges) {
        for (const { jurisdictionCode, entries } of node.cities) {
          for (const entry of entries) shown(jurisdictionCode, entry, 'comparison')
        }
      }
      after = compareLists.pageInfo.hasNextPage ? compareLists.pageInfo.endCursor : null
    } while (after !== null)
  }
  await checkProof(hub, bySubject, repair)
}

interface ShownNode {
  readonly id: string
  readonly publicUntil: string | null
  readonly publicByDefault: boolean | null
}

/** An auditor still reads what has ended, with how it did. */
async function checkProof(
  hub: TestHub,
  bySubject: Facts['bySubject'],
  repair: Tally,
): Promise<void> {
  const ended = [...bySubject.values()]
    .flat()
    .filter((fact) => fact.endedOn !== null && fact.endedOn <= hub.today && fact.kind === 'PENALTY')
    .filter(({ subjectCode }) => !isPerson(subjectCode))
    .slice(0, 50)
  for (const fact of ended) {
    const { creditSubject } = await answered(hub, {
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { jurisdictionCode
        records(first: 100) { edges { node { id ending { endedBy } } } } } } }`,
      variables: { code: fact.subjectCode },
      as: 'auditor',
    })
    const file = creditSubject.files.find(
      ({ jurisdictionCode }: { jurisdictionCode: string }) => jurisdictionCode === fact.city,
    )
    const nodes = file.records.edges.map(({ node }: { node: { id: string } }) => node)
    const kept = nodes.find(({ id }: { id: string }) => id === fact.id)
    repair.expect(
      kept?.ending?.endedBy === fact.endedBy || nodes.length === 100,
      () => `an auditor does not see how ${fact.id} ended`,
    )
  }
}

/** Invariant 6, on some persons of each city. */
async function checkPersons(hub: TestHub, person: Tally): Promise<void> {
  for (const { db, t, keys, jurisdiction } of hub.cities) {
    const rows = await db
      .select()
      .from(t.personIdentity)
      .where(isNull(t.personIdentity.knownTo))
      .orderBy(asc(t.personIdentity.subjectCode))
      .limit(10)
    for (const sealed of rows) {
      const { name } = openIdentity(sealed, keys)!
      const { searchSubjects } = await answered(hub, {
        query:
          'query ($name: String!) { searchSubjects(name: $name, first: 100) { edges { node { code kind } } } }',
        variables: { name },
        as: 'partner',
        headers: licensing,
      })
      person.expect(
        searchSubjects.edges.every(
          ({ node }: { node: { code: string; kind: string } }) =>
            node.kind !== 'PERSON' && !isPerson(node.code),
        ),
        () => `a name finds a person of ${jurisdiction.key}`,
      )
      const { body } = await hub.ask({
        query:
          'query ($code: SubjectCode!) { creditSubject(code: $code) { files { jurisdictionCode name holding records { edges { node { id } } } listEntries { id } } } }',
        variables: { code: sealed.subjectCode },
        as: 'partner',
        city: jurisdiction.key,
      })
      person.expect(
        body.errors?.length > 0 &&
          (body.data.creditSubject?.files ?? []).every(
            (file: Record<string, unknown>) =>
              file.jurisdictionCode === jurisdiction.code ||
              (file.records === null && file.listEntries === null && file.name === null),
          ),
        () => `a person of ${jurisdiction.key} is read elsewhere without a purpose`,
      )
    }
  }
}

/** Invariant 7 is told, not forbidden: who is praised and warned of at once is on the list of conflicts, and nobody else. */
async function checkConflicts(hub: TestHub, { bySubject }: Facts, conflict: Tally): Promise<void> {
  const isOn = (all: readonly Fact[], colour: string) =>
    all.some((fact) => fact.listCode?.startsWith(colour) && countsOn(fact, hub.today))
  const expected = [...bySubject]
    .filter(([code, all]) => !isPerson(code) && isOn(all, 'SL') && isOn(all, 'RL'))
    .map(([code]) => code)
  const reported = new Set<string>()
  let after: string | null = null
  do {
    const { redBlackConflicts } = await answered(hub, {
      query:
        'query ($after: Cursor) { redBlackConflicts(first: 100, after: $after) { edges { node { subjectCode } } pageInfo { hasNextPage endCursor } } }',
      variables: { after },
      as: 'regulator',
    })
    for (const { node } of redBlackConflicts.edges) reported.add(node.subjectCode)
    after = redBlackConflicts.pageInfo.hasNextPage ? redBlackConflicts.pageInfo.endCursor : null
  } while (after !== null)
  for (const code of expected) {
    conflict.expect(reported.has(code), () => `${code} is praised and warned of, and not reported`)
  }
  for (const code of reported) {
    conflict.expect(expected.includes(code), () => `${code} is reported without a conflict`)
  }
}

/** Invariant 8, as a third party would check it, and an auditor who asks again later. */
async function checkAnswers(hub: TestHub, codes: readonly string[], answer: Tally): Promise<void> {
  const keys = await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()
  const clocks = await hub.zone.db
    .select({ at: hub.zone.v.clock.at })
    .from(hub.zone.v.clock)
    .orderBy(asc(hub.zone.v.clock.at))
    .limit(1)
  const knownAt = new Date(clocks[0]!.at).toISOString()
  for (const code of codes) {
    const request = {
      query:
        'query ($code: SubjectCode!) { creditSubject(code: $code) { code name files { jurisdictionCode listEntries { id decidedOn } } } }',
      variables: { code },
    }
    const { body } = await hub.ask({ ...request, headers: { 'x-credit-receipt': '1' } })
    const signed = await verifyReceipt({
      answer: Buffer.from(JSON.stringify(body)),
      keys,
      request: Buffer.from(JSON.stringify(request)),
    }).then(
      ({ dataset }) => Object.keys(dataset).length === hub.jurisdictions.length,
      () => false,
    )
    answer.expect(signed, () => `the answer on ${code} is not signed with its dataset`)
    const replayed = () =>
      answered(hub, {
        query: `query ($code: SubjectCode!, $on: Date, $knownAt: DateTime) { creditSubject(code: $code) {
          decisions(in: "${hub.jurisdictions[0]!.code}", on: $on, knownAt: $knownAt) {
            measure { code } outcome reasons until facts { id: localId position } } } }`,
        variables: { code, on: hub.today, knownAt },
        as: 'auditor',
      })
    const [first, second] = [await replayed(), await replayed()]
    answer.expect(
      JSON.stringify(first) === JSON.stringify(second),
      () => `the same question on ${code} is answered otherwise`,
    )
  }
}

/** Invariant 10: one city changes the standard on which most of its neighbours' cases rest. */
async function checkChange(hub: TestHub, { recognitions }: Facts, change: Tally): Promise<void> {
  const [origin] = hub.cities
  const { code, key } = origin!.jurisdiction
  const inForce = recognitions.filter(
    (row) => row.status === 'IN_FORCE' && [row.city, row.originCode].includes(code),
  )
  const [behaviour] = [...new Set(inForce.map(({ behaviourCode }) => behaviourCode))].sort()
  const [standard] = await origin!.db
    .select()
    .from(origin!.t.localStandard)
    .where(
      and(
        eq(origin!.t.localStandard.behaviourCode, behaviour!),
        isNull(origin!.t.localStandard.knownTo),
      ),
    )
  const { threshold, windowMonths, severity } = standard!
  await answered(hub, {
    query: `mutation ($input: PublishStandardInput!) { ${key} { publishStandard(input: $input) { step { id } } } }`,
    variables: {
      input: {
        clientKey: 'invariant-10',
        behaviourCode: behaviour,
        threshold: {
          join: threshold.join,
          clauses: threshold.clauses.map(({ variable, operator, value }) => {
            return { variable, operator, value: value + 1 }
          }),
        },
        windowMonths,
        severity,
        legalBasis: '税收征收管理法 第六十三条',
        documentNo: '示意〔2026〕10号',
      },
    },
    as: 'operator',
    city: key,
  })
  const { recognitionMatrix } = await answered(hub, {
    query: '{ recognitionMatrix { behaviour { code } cells { from to status } } }',
    as: 'regulator',
  })
  const row = recognitionMatrix.find(
    (one: { behaviour: { code: string } }) => one.behaviour.code === behaviour,
  )
  for (const { from, to, status } of row.cells) {
    if (from !== code && to !== code) continue
    change.expect(status !== 'IN_FORCE', () => `${behaviour} of ${from} in ${to} is still in force`)
  }
  const facts = await readFacts(hub.cities)
  const affected = [...facts.bySubject]
    .filter(
      ([subject, all]) =>
        !isPerson(subject) &&
        all.some(
          (fact) =>
            fact.behaviourCode === behaviour &&
            fact.kind === 'PENALTY' &&
            countsOn(fact, hub.today),
        ),
    )
    .map(([subject]) => subject)
  for (const { code: city } of hub.jurisdictions) {
    for await (const [subject, decisions] of decisionsIn(hub, city, affected)) {
      for (const { grounds } of decisions) {
        for (const { fact, reasons } of grounds) {
          const one = facts.byId.get(`${fact.jurisdictionCode} ${fact.id}`)
          const isPair =
            fact.jurisdictionCode !== city && [fact.jurisdictionCode, city].includes(code)
          if (!isPair || one?.behaviourCode !== behaviour || one?.listCode) continue
          change.expect(
            !reasons.includes('RECOGNISED'),
            () => `${fact.id} on ${subject} still counts in ${city}`,
          )
        }
      }
    }
  }
}

async function answered(hub: TestHub, question: Parameters<TestHub['ask']>[0]) {
  const { body } = await hub.ask(question)
  if (body.errors) throw new Error(JSON.stringify(body.errors.slice(0, 3)))
  return body.data
}
