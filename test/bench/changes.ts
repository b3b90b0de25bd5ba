import { type ChangePlace, readChanges } from '../../db/changes/page.js'
import { spokenCommand } from '../../runtime/command.js'
import { wholeNumber } from '../support/whole-number.js'
import { withFilledCity } from './filled-city.js'
import { median } from './median.js'

const first = 1_000

/** Pages of a thousand changes of a city of so many entries against the bare statement for as many rows, page by page in turn. */
async function bench({ entries }: { readonly entries: number }): Promise<void> {
  await withFilledCity(entries, async ({ store, sql }) => {
    const ratios: number[] = []
    const heaps: number[] = []
    let place: ChangePlace | null = null
    let behind: readonly [number, string] = [-1, '']
    let read = 0
    for (;;) {
      const begun = performance.now()
      const page = await readChanges(store, { kinds: ['LIST_ENTRY'], first, place })
      const told = performance.now()
      const rows = await sql`
        select entry.*, detail.document_no, detail.reason from kunshan.list_entry as entry
        left join kunshan.list_entry_detail as detail on detail.id = entry.id and detail.known_to is null
        where (entry.known_from, entry.id collate "C") > (${behind[0]}, ${behind[1]}) and entry.subject_kind <> 'PERSON'
        order by entry.known_from, entry.id collate "C" limit ${first}`
      const bare = performance.now() - told
      if (rows.length === first && page.changes.length >= first) ratios.push((told - begun) / bare)
      const last = rows.at(-1)
      if (last) behind = [Number(last.known_from), last.id as string]
      read += page.changes.length
      place = page.next
      if (read % 50_000 < page.changes.length) {
        globalThis.gc?.()
        heaps.push(process.memoryUsage().heapUsed / 1e6)
      }
      if (!page.hasNextPage) break
    }
    console.log(
      `${read} changes read; a page of ${first} takes ${median(ratios).toFixed(2)} times its bare statement (median of ${ratios.length} pages).`,
    )
    console.log(
      `Heap in use on the way: ${heaps.map((mb) => mb.toFixed(0)).join(', ')} MB (run node with --expose-gc).`,
    )
  })
}

await spokenCommand('bench:changes', process.env)
  .description('A page of changes against its bare statement, and memory over all of them.')
  .option('--entries <n>', 'list entries of the city', wholeNumber, 100_000)
  .action(bench)
  .parseAsync()
