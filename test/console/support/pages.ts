import type { Role } from '../../../schema/caller.js'

/** A page of the console as it is pasted. */
export interface Pasted {
  readonly name: string
  readonly address: string
  /** Who works with it. */
  readonly role: Role
  /** Whether it asks Kunshan for something, so that it has to say when that could not be asked. */
  readonly asksKunshan: boolean
}

/** @param code  of a firm that is on a list */
export function pastedPages(code: string): readonly Pasted[] {
  const page = (name: string, address: string, role: Role = 'regulator', asksKunshan = true) => ({
    name,
    address,
    role,
    asksKunshan,
  })
  return [
    page('home', '/'),
    page('search', '/subjects?name=演示'),
    page('subject', `/subjects/${code}`),
    page('compare', '/lists?list=SL06&cities=330400,320583'),
    page('conflicts', '/conflicts'),
    page('matrix', '/matrix'),
    page('gaps', '/gaps?from=330400&to=320583'),
    page('gaps of products', '/gaps?of=products&from=330400&to=320583'),
    page('paths', '/paths?from=330400&to=320583&list=SL06'),
    page('statistics', '/statistics?by=JURISDICTION,SEVERITY', 'analyst'),
    page('many', '/subjects?many=1', 'regulator', false),
    page('person', '/person', 'partner', false),
    page('mine', '/mine', 'subject'),
    page('mine cases', '/mine?tab=cases', 'subject'),
    page('mine benefits', '/mine?tab=benefits', 'subject'),
    page('mine agents', '/mine?tab=agents', 'subject'),
    page('mine looked', '/mine?tab=looked', 'subject', false),
    page('audit', '/audit', 'auditor', false),
  ]
}
