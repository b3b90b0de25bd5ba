import type { CityFacts } from '../city-facts.js'
import type { SheetRow } from '../rules/sheet-row.js'
import type { SheetKind } from '../sheets/column.js'
import type { Draft } from './draft.js'
import { penaltyDraft } from './penalty.js'
import { subjectDraft } from './subject.js'

/** What a row of each sheet says; null when a rule has refused it. */
export const draftOf: Partial<Record<SheetKind, (row: SheetRow, city: CityFacts) => Draft | null>> =
  {
    penalties: penaltyDraft,
    subjects: subjectDraft,
  }
