import { type GraphQLResolveInfo, Kind } from 'graphql'
import { listPersonIdentities } from '../../db/subjects/files.js'
import { openIdentity } from '../../db/subjects/identity.js'
import { countPersonKeyAttempt } from '../../db/subjects/person-key-attempts.js'
import { normaliseName } from '../../rules/subjects/names.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { register } from '../../rules/supply/supply.js'
import { HubError } from '../../schema/errors.js'
import { type Context, checkSupplied } from './context.js'
import { isAdult } from './person-file.js'

/** Attempts of one unit in an hour: a counter of an office, not a search through a division's numbers. */
const attemptsAnHour = 200

/**
 * Key of a person the city knows by number and name together.
 *
 * @throws {HubError} ARGUMENT_INVALID when number or name stand in the document itself, where logs would keep them;
 *   PERSON_NOT_MATCHED, the same whether the number is unknown, the name another or the person under 18;
 *   NOT_SUPPLIED in a city that has never supplied its register;
 *   PERSON_KEY_BUDGET_SPENT once the unit has tried too often in the hour
 */
export async function personKeyOf(
  { idNumber, name }: { idNumber: string; name: string },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<string> {
  const { caller, store, today } = context
  const given = info.fieldNodes.flatMap((field) => field.arguments ?? [])
  const defaults = info.operation.variableDefinitions?.filter(({ defaultValue }) => defaultValue)
  if (given.some(({ value }) => value.kind !== Kind.VARIABLE) || defaults?.length) {
    throw new HubError('ARGUMENT_INVALID.variablesOnly')
  }
  if ((await countPersonKeyAttempt(store, caller.unit ?? '')) > attemptsAnHour) {
    throw new HubError('PERSON_KEY_BUDGET_SPENT.inHour', { most: attemptsAnHour })
  }
  const code = personKey(idNumber, store.keys.person)
  const [row] = await listPersonIdentities(store, [code])
  const identity = row ? openIdentity(row, store.keys) : null
  const matches = identity !== null && normaliseName(identity.name) === normaliseName(name)
  if (matches && isAdult(identity, today)) return code
  if (identity === null) await checkSupplied(context, register)
  throw new HubError('PERSON_NOT_MATCHED.none')
}
