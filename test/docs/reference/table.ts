export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** Behind a sentence: the page of `docs/` that says more, seen from `docs/reference/`. */
export function pageLink(page: string | undefined): string {
  return page ? `; [more](../${page})` : ''
}
