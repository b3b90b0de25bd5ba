import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { formEdition } from '../../../db/changes/editions.js'
import { maskDocumentNumber, maskFreeText } from '../../../rules/subjects/masking.js'
import { changeMember } from '../../../schema/snapshots.js'

const root = new URL('../../..', import.meta.url).pathname

it('the edition of the form is another one whenever objects have other members or texts are masked otherwise', () => {
  const schema = buildSchema(readFileSync(path.join(root, 'schema/api.graphql'), 'utf8'))
  const change = schema.getType('Change')
  if (!isObjectType(change)) throw new Error('Change is no type')
  const members = Object.values(changeMember).map((member) => {
    const type = schema.getType(String(change.getFields()[member]!.type))
    return isObjectType(type) ? [member, ...Object.keys(type.getFields()).sort()] : [member]
  })
  const texts = [
    '当事人身份证号110101199003077758，电话13812345678。',
    '护照 E12345678，银行卡6222021234567890128',
    '许可证编号 202604010001，罚款 1,000,000 元',
    '联系电话：0512-57551234、手机 138 1234 5678',
    '１１０１０１１９９００３０７７７５８',
  ]
  const shown = [
    members,
    texts.map((text) => [maskFreeText(text, '2026-01-01'), maskDocumentNumber(text, '2026-01-01')]),
  ]
  const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)
  // Copies hold what was told: raise `formEdition` in db/changes/editions.ts with it, so that they are told anew.
  expect([formEdition, digest]).toEqual([1, 'f5ff4e5f66e2614f'])
})

it('nothing that the feed tells is ever thrown away, so no cursor is too old', () => {
  const deletes = ['db', 'intake', 'subgraphs', 'gateway'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).flatMap((file) => {
      if (!/\.m?ts$/.test(file)) return []
      const text = readFileSync(path.join(root, folder, file), 'utf8')
      const has = /\b(db|tx)\s*\.delete\(|\bdelete from |\btruncate \$/.test(text)
      return has ? [`${folder}/${file}`] : []
    }),
  )
  // Whoever deletes in another place sees to CURSOR_TOO_OLD, or deletes no version of what the feed tells.
  expect(deletes.sort()).toEqual([
    // The zone's copies, which are filled again.
    'db/border/subscribe.ts',
    'db/hub/budgets.ts',
    'db/hub/documents.ts',
    'db/hub/sessions.ts',
    // Rows that wait: nothing of them was told.
    'db/ledger/waiting.ts',
    // A store whose first filling broke off.
    'db/seed/seed.ts',
    'db/subjects/person-key-attempts.ts',
    'intake/run/settle-row.ts',
  ])
})
