import { type CaseKind, caseMachines } from '../../rules/cases/case.js'
import { type Deadline, deadlines } from '../../rules/cases/deadlines.js'
import { feedbackTask } from '../../rules/cases/feedback.js'
import type { Machine } from '../../rules/cases/machine.js'
import { benefitUseCase } from '../../rules/incentives/benefit-use.js'
import { redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { readReference } from '../../rules/reference.js'

const titles: Readonly<Record<CaseKind | 'TASK' | 'RED_ENTRY' | 'BENEFIT_USE', string>> = {
  REPAIR: 'Repair 信用修复',
  OBJECTION: 'Objection 异议',
  TASK: 'Task of an implementing unit 惩戒反馈',
  RED_ENTRY: 'Entry on a red list 红名单',
  BENEFIT_USE: 'Consent to a product and its use 授权与享受',
}

/** The tables of `rules/cases/`, as a diagram and a table each, and the limits of `case_deadlines.csv`. */
export function casesBlock(): string {
  const rows = readReference('case_deadlines')
  const confidence = new Map(rows.map(({ step, confidence = '' }) => [step, confidence]))
  const machines = {
    ...caseMachines,
    TASK: feedbackTask,
    RED_ENTRY: redEntryCase,
    BENEFIT_USE: benefitUseCase,
  } as unknown as Record<string, Machine>
  return [
    ...Object.entries(machines).flatMap(([kind, machine]) => [
      `## ${titles[kind as keyof typeof titles]}`,
      diagram(machine),
      table(machine),
    ]),
    '## Limits 办理期限',
    [
      '| Step | Limit | From | Rule | Confidence |',
      '| --- | --- | --- | --- | --- |',
      ...deadlines(rows).map(
        (one, at) =>
          `| \`${one.step}\` | ${limitOf(one)}${one.city ? ` (${one.city})` : ''} | ${one.from}${one.until ? ` to ${one.until}` : ''} | ${rows[at]!.rule} | ${confidence.get(one.step)} |`,
      ),
    ].join('\n'),
  ].join('\n\n')
}

function limitOf({ limit, unit }: Deadline): string {
  return `${limit} ${unit === 'DAYS' ? 'days' : 'working days'}`
}

function diagram({ transitions }: Machine): string {
  const arrows = new Map<string, string[]>()
  for (const { from, to, step } of transitions) {
    const arrow = `${from ?? '[*]'} --> ${to}`
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), step])
  }
  const ends = new Set(transitions.map(({ to }) => to))
  for (const { from } of transitions) ends.delete(from ?? '')
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, steps]) => `  ${arrow}: ${steps.join(', ')}`),
    ...[...ends].map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n')
}

function table({ transitions, due }: Machine): string {
  return [
    '| State | Step | By | Asked before | Next state | Effect | Next step due |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...transitions.map(({ from, step, by, guards = [], to, effect }) => {
      const rule = due[to]
      const next = rule ? `\`${rule.step}\` from ${rule.from}` : ''
      return `| ${from ?? ''} | ${step} | ${by.join(', ')} | ${guards.join(', ')} | ${to} | ${effect ?? ''} | ${next} |`
    }),
  ].join('\n')
}
