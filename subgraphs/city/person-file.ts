import type { FileRow } from '../../db/subjects/files.js'
import { openIdentity, type PersonIdentity } from '../../db/subjects/identity.js'
import { isMinor, readCitizenNumber } from '../../rules/subjects/citizen-number.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Soon, whenThere } from '../shared/later.js'
import { checkPersonRule } from '../shared/row-rules.js'
import type { Context } from './context.js'

/**
 * The file of one code, once the caller may have it.
 *
 * @throws {HubError} PERSON_PURPOSE_REQUIRED; PERSON_FILE_CLOSED for a person under 18 or whose identity was destroyed
 */
export function fileOf(code: string, context: Context): Soon<FileRow> {
  const { caller, store, load, today } = context
  checkPersonRule(caller, code, [store.jurisdiction.code])
  const files = asksNames(context) ? load.fileWithNames : load.file
  return whenThere(files.load(code), (file): Soon<FileRow> => {
    if (file.subject?.kind !== 'PERSON') return file
    return whenThere(load.identities.load(code), ([row]) => {
      const identity = row ? openIdentity(row, store.keys) : null
      if (identity !== null && isAdult(identity, today)) return file
      throw new HubError('PERSON_FILE_CLOSED.closed')
    })
  })
}

function asksNames({ asked, store, made }: Context): boolean {
  if (!asked) return false
  return made(asked, () => {
    const file = `${store.jurisdiction.typePrefix}CreditFile`
    return asked.has(`${file}.name`) || asked.has(`${file}.formerNames`)
  })
}

/**
 * > A natural person who is a subject of credit has full civil capacity. — 江苏省社会信用条例; 浙江省公共信用信息管理条例
 *
 * A number that does not add up says nothing of the age, so it closes the file too.
 */
export function isAdult({ number }: PersonIdentity, today: Day): boolean {
  const citizen = readCitizenNumber(number)
  return typeof citizen !== 'string' && !isMinor(citizen, today)
}
