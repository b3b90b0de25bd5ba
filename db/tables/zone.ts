import { integer, pgSchema } from 'drizzle-orm/pg-core'
import {
  cityMeasureColumns,
  clockColumns,
  creditRecordColumns,
  datasetColumns,
  digestColumns,
  feedbackColumns,
  handInColumns,
  listEntryColumns,
  listEntryDetailColumns,
  localStandardColumns,
  objectionColumns,
  organisationNameColumns,
  organisationUnitColumns,
  punishmentPathColumns,
  recognitionColumns,
  repairColumns,
  subjectColumns,
  supplyDeclarationColumns,
} from './city-columns.js'
import { code } from './columns.js'
import { benefitUseColumns } from './incentive-cases.js'
import { incentiveProductColumns, productRecognitionColumns } from './product-columns.js'

/** Name of the PostgreSQL schema that holds the zone's views. */
export const zoneSchemaName = 'zone'

/**
 * The zone's views over the cities' published tables, each row with the city it comes from.
 * `published.ts` says which columns and rows they hold; asking one for another fails in PostgreSQL.
 */
export function zoneViews() {
  const schema = pgSchema(zoneSchemaName)
  const city = () => ({ jurisdictionCode: code('jurisdiction_code').notNull() })
  return {
    clock: schema
      .view('clock', { ...city(), ...clockColumns(), id: integer('id').notNull() })
      .existing(),
    digest: schema
      .view('digest', { ...city(), ...digestColumns(), id: integer('id').notNull() })
      .existing(),
    organisationUnit: schema
      .view('organisation_unit', { ...city(), ...organisationUnitColumns() })
      .existing(),
    dataset: schema.view('dataset', { ...city(), ...datasetColumns() }).existing(),
    supplyDeclaration: schema
      .view('supply_declaration', { ...city(), ...supplyDeclarationColumns() })
      .existing(),
    handIn: schema.view('hand_in', { ...city(), ...handInColumns() }).existing(),
    subject: schema.view('subject', { ...city(), ...subjectColumns() }).existing(),
    organisationName: schema
      .view('organisation_name', { ...city(), ...organisationNameColumns() })
      .existing(),
    creditRecord: schema.view('credit_record', { ...city(), ...creditRecordColumns() }).existing(),
    listEntry: schema.view('list_entry', { ...city(), ...listEntryColumns() }).existing(),
    listEntryDetail: schema
      .view('list_entry_detail', { ...city(), ...listEntryDetailColumns() })
      .existing(),
    localStandard: schema
      .view('local_standard', { ...city(), ...localStandardColumns() })
      .existing(),
    recognition: schema.view('recognition', { ...city(), ...recognitionColumns() }).existing(),
    cityMeasure: schema.view('city_measure', { ...city(), ...cityMeasureColumns() }).existing(),
    punishmentPath: schema
      .view('punishment_path', { ...city(), ...punishmentPathColumns() })
      .existing(),
    incentiveProduct: schema
      .view('incentive_product', { ...city(), ...incentiveProductColumns() })
      .existing(),
    productRecognition: schema
      .view('product_recognition', { ...city(), ...productRecognitionColumns() })
      .existing(),
    objection: schema.view('objection', { ...city(), ...objectionColumns() }).existing(),
    repair: schema.view('repair', { ...city(), ...repairColumns() }).existing(),
    feedback: schema.view('feedback', { ...city(), ...feedbackColumns() }).existing(),
    benefitUse: schema.view('benefit_use', { ...city(), ...benefitUseColumns() }).existing(),
  }
}

export type ZoneViews = ReturnType<typeof zoneViews>
