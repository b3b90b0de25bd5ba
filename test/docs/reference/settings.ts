import { settings } from '../../../runtime/settings.js'
import { code, pageLink, table } from './table.js'

export function settingsBlock(): string {
  return table(
    ['设置 Setting', '由谁读 Read by', '含义', 'Meaning'],
    settings.map(({ names, readBy, zh, en, page }) => [
      names.map(code).join(', '),
      readBy,
      zh,
      en + pageLink(page),
    ]),
  )
}
