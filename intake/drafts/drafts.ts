import type { Draft } from '../../db/ledger/draft.js'
import type { SheetKind } from '../../schema/intake.js'
import type { SheetRow } from '../check/sheet-row.js'
import type { CityFacts } from '../run/city-facts.js'
import { feedbackDraft, objectionDraft, repairDraft, revocationDraft } from './cases.js'
import {
  datasetDraft,
  earlyCodeDraft,
  figureDraft,
  measureDraft,
  pathDraft,
  recognitionDraft,
  standardDraft,
  successorDraft,
  unitDraft,
} from './city-rules.js'
import { declarationDraft } from './declaration.js'
import { licenceDraft } from './licence.js'
import { seriousEntryDraft } from './list-entry.js'
import { penaltyDraft } from './penalty.js'
import { commitmentDraft, interviewDraft } from './plain-record.js'
import { productDraft, productRecognitionDraft } from './products.js'
import { redEntryDraft } from './red-entry.js'
import { subjectDraft } from './subject.js'

/** What a row of each sheet says; null when a rule has refused it. */
export const draftOf: Record<SheetKind, (row: SheetRow, city: CityFacts) => Draft | null> = {
  licences: licenceDraft,
  penalties: penaltyDraft,
  subjects: subjectDraft,
  interviews: interviewDraft,
  commitments: commitmentDraft,
  'red-list': redEntryDraft,
  'serious-list': seriousEntryDraft,
  standards: standardDraft,
  paths: pathDraft,
  recognitions: recognitionDraft,
  products: productDraft,
  'product-recognitions': productRecognitionDraft,
  units: unitDraft,
  datasets: datasetDraft,
  supply: declarationDraft,
  measures: measureDraft,
  repairs: repairDraft,
  objections: objectionDraft,
  revocations: revocationDraft,
  feedback: feedbackDraft,
  'plan-figures': figureDraft,
  'unit-successors': successorDraft,
  'early-codes': earlyCodeDraft,
}
