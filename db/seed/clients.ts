import type { Jurisdiction } from '../../schema/register.js'
import type { ClientRow } from '../hub/clients.js'

/** Programs of the demonstration: the client ids of its tokens. Other roles have the bounds of whoever is not registered. */
export function demonstrationClients(jurisdictions: readonly Jurisdiction[]): ClientRow[] {
  return jurisdictions.flatMap(({ key, name }) =>
    roles.map(({ role, label, ...bounds }) => ({
      id: `demo-${key}-${role}`,
      name: `${name}${label}(演示)`,
      unitCode: `demo-${key}-${role}`,
      ...bounds,
      isBound: false,
    })),
  )
}

const roles = [
  { role: 'partner', label: '部门系统', costLimit: 1_000_000, budgetPerMinute: 20_000_000 },
  { role: 'regulator', label: '监管机构', costLimit: 1_000_000, budgetPerMinute: 20_000_000 },
  { role: 'analyst', label: '分析人员', costLimit: 100_000, budgetPerMinute: 2_000_000 },
] as const
