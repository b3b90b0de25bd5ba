import { HubError } from './errors.js'
import type { SheetKind } from './intake.js'
import type { InBoth } from './language.js'
import { type Choice, choiceNamed, offerFor } from './names.js'

/** What an officer calls each sheet; the first is its name. */
const sheetNames: Readonly<Record<SheetKind, readonly string[]>> = {
  licences: ['行政许可', '行政许可信息', '双公示行政许可'],
  penalties: ['行政处罚', '行政处罚信息', '双公示行政处罚'],
  subjects: ['主体名册', '信用主体', '主体'],
  interviews: ['约谈', '信用约谈'],
  commitments: ['信用承诺', '承诺'],
  'red-list': ['红名单', '守信名单', '守信红名单'],
  'serious-list': ['严重失信名单', '严重失信主体名单', '黑名单'],
  standards: ['认定标准', '失信行为认定标准'],
  paths: ['惩戒路径'],
  recognitions: ['互认', '标准互认'],
  products: ['惠民便企产品', '信易+产品', '激励产品'],
  'product-recognitions': ['产品互认'],
  units: ['单位', '单位名册', '机构名册'],
  datasets: ['数据集', '数据目录'],
  supply: ['归集声明'],
  measures: ['惩戒措施', '措施'],
  repairs: ['修复', '信用修复'],
  objections: ['异议', '异议申诉'],
  revocations: ['撤销'],
  feedback: ['惩戒反馈', '反馈'],
  'plan-figures': ['规划指标', '应有主体数'],
  'unit-successors': ['单位承继', '机构沿革'],
  'early-codes': ['早期代码', '早期信用代码'],
}

export const sheetChoices: readonly Choice<SheetKind>[] = Object.entries(sheetNames).map(
  ([key, names]) => ({ key: key as SheetKind, names }),
)

/**
 * The sheet that somebody names, by its key or Chinese name.
 *
 * @throws {HubError} IMPORT_SHEET_UNKNOWN, with what may have been meant
 */
export function sheetNamed(written: string): SheetKind {
  const kind = choiceNamed(written, sheetChoices)
  if (kind !== null) return kind
  throw new HubError('IMPORT_SHEET_UNKNOWN.kind', {
    sheet: written.slice(0, 40),
    kinds: sheetChoices.map(({ key, names: [name] }) => ({
      en: `${key} ${name}`,
      zh: `${name}（${key}）`,
    })),
    close: offerFor(written, sheetChoices),
  })
}

/** A sheet as a sentence names it. Either name is understood wherever a sheet is named. */
export function sheetWord(kind: SheetKind): InBoth {
  return { en: kind, zh: sheetNames[kind]?.[0] ?? kind }
}
