import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { composeContract } from '../../../schema/contract.js'
import type { Children } from '../children.js'
import { median } from '../median.js'
import { membersOf } from './register.js'

interface Took {
  readonly wallMs: number
  readonly cpuMs: number
}

export interface Measured {
  readonly load: Took
  /** The first answer to the main query, planned, without what the stubs take to make theirs. */
  readonly firstPlan: Took
  /** Each further one. */
  readonly main: Took
  readonly answerBytes: number
  /** Of the thread that answers, for this gateway. */
  readonly heapBytes: number
  /** Of the process, with the planner's thread and the stubs. */
  readonly residentBytes: number
}

/** The gateway alone with the members there are and with as many as named, over subgraphs that answer at once. */
export async function measureMembers(
  children: Children,
  folder: string,
  { members, rounds }: { readonly members: number; readonly rounds: number },
): Promise<void> {
  for (const count of [3, members]) {
    const { supergraph, subgraphs } = composeContract(membersOf(count))
    const files = ['supergraph.graphql', 'subgraphs.json'].map((name) =>
      path.join(folder, `${count}-${name}`),
    )
    writeFileSync(files[0]!, supergraph)
    writeFileSync(files[1]!, JSON.stringify(subgraphs))
    const measure = async (plans: string): Promise<Measured> =>
      JSON.parse(await children.start({ args: ['test/bench/members/gateway.ts', ...files, plans] }))
    const anew: Measured[] = []
    for (let round = 0; round < rounds; round += 1) anew.push(await measure(''))
    const plans = path.join(folder, `${count}-plans`)
    await measure(plans)
    const again: Measured[] = []
    for (let round = 0; round < rounds; round += 1) again.push(await measure(plans))
    print(count, anew, again)
  }
}

function print(count: number, anew: readonly Measured[], again: readonly Measured[]): void {
  const of = (all: readonly Measured[], value: (one: Measured) => number, digits = 0) =>
    median(all.map(value)).toFixed(digits)
  const took = (all: readonly Measured[], name: 'load' | 'firstPlan' | 'main', digits = 0) =>
    `${of(all, (one) => one[name].wallMs, digits)} ms (CPU ${of(all, (one) => one[name].cpuMs, digits)})`
  const megabytes = (all: readonly Measured[], name: 'heapBytes' | 'residentBytes') =>
    of(all, (one) => one[name] / 2 ** 20)
  console.log(`\n${count} members, the gateway alone over subgraphs that answer at once:`)
  console.log(`  load ${took(anew, 'load')}; with plans kept ${took(again, 'load')}`)
  console.log(
    `  first answer to the main query ${took(anew, 'firstPlan')}; with plans kept ${took(again, 'firstPlan')}`,
  )
  console.log(
    `  each further one ${took(anew, 'main', 2)}, of ${of(anew, (one) => one.answerBytes)} bytes`,
  )
  console.log(
    `  heap of what answers ${megabytes(anew, 'heapBytes')} MB; the process with planner and stubs ${megabytes(anew, 'residentBytes')} MB`,
  )
}
