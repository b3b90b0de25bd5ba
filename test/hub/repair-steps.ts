import type { Answered, Question } from '../support/hub.js'
import type { CaseFact } from './case-facts.js'

/** The steps of one repair, from the firm's application to the grant, as those take them whose they are. */
export interface RepairSteps {
  readonly caseId: () => string
  submit(): Promise<void>
  accept(): Promise<void>
  forward(): Promise<void>
  grant(more?: object): Promise<void>
  reopen(): Promise<void>
}

/** @throws where a step is refused */
export function takeRepairSteps(
  ask: (question: Question) => Promise<Answered>,
  { id: factId, subject, unit }: CaseFact,
  city = 'kunshan',
): RepairSteps {
  let taken: { id: string; revision: number } | null = null
  const mutate = async (field: string, input: object, who: Partial<Question>) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
    const key = `${factId}-${taken?.revision ?? 0}`
    const { body } = await ask({
      query: `mutation ($input: ${type}!) { ${city} { ${field}(input: $input) { case { id revision } } } }`,
      variables: { input: { clientKey: key, ...input } },
      city,
      ...who,
    })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    taken = body.data[city][field].case
  }
  const step = (name: string, as: 'officer' | 'lead', more: object = {}) =>
    mutate(
      'takeCaseStep',
      {
        caseId: taken!.id,
        revision: taken!.revision,
        step: name,
        documentNo: '演示信修〔2026〕5号',
        documentSubject: subject,
        ...more,
      },
      { as, unit },
    )
  return {
    caseId: () => taken!.id,
    submit: () =>
      mutate(
        'submitRepair',
        { factId, statement: '已缴清罚款并完成整改。', commitment: true },
        { as: 'subject', subject },
      ),
    accept: () => step('ACCEPT', 'lead'),
    forward: () => step('FORWARD', 'lead'),
    grant: (more = {}) => step('GRANT', 'officer', { dutiesDone: true, ...more }),
    reopen: () =>
      step('REOPEN', 'officer', { cause: 'COMMITMENT_BROKEN', reason: '未履行信用承诺。' }),
  }
}
