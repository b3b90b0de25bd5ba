const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * In a table that is no grid of its own, arrows lead from what can be opened in one cell to what can be opened in the next
 * one that way.
 */
export function moveInTable(event: KeyboardEvent): void {
  const step = steps[event.key]
  const from = event.target instanceof Element ? event.target : null
  const cell = from?.closest<HTMLTableCellElement>('td, th')
  const table = cell?.closest('table')
  const isTaken = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey
  if (!step || !cell || !table || isTaken || table.getAttribute('role') === 'grid') return
  if (from!.matches('input, select, textarea')) return
  const [down, right] = step
  let row = (cell.parentElement as HTMLTableRowElement).rowIndex + down
  let column = cell.cellIndex + right
  while (table.rows[row]) {
    const beside = table.rows[row]!.cells[column]
    if (!beside && right !== 0) return
    const opened = beside?.querySelector<HTMLElement>('a[href], button, summary')
    if (opened) {
      event.preventDefault()
      opened.focus()
      return
    }
    row += down
    column += right
  }
}
