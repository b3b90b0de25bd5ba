import type { InBoth } from '../language.js'

/** Why a row of a red entry is refused, which the city's data and those of the others tell. */
export const redRefusals = {
  RED_STEP_NOT_ALLOWED: {
    en: 'No step leads from where the proposal for the red list stands to what the row tells.',
    zh: '红名单拟列入事项从现状不能办成该行所填状态。',
  },
  RED_ENTRY_ALREADY_OPEN: {
    en: 'The subject is on the red list already, or another proposal for it is open. An entry that a serious one suspends, repaired since, is revoked before it is proposed anew.',
    zh: '该主体已在该红名单上，或者另有拟列入事项在办。因已修复的严重失信条目而中止的，先撤销原条目，再重新申报。',
  },
  RED_ANNOUNCEMENT_RUNS: {
    en: 'It is listed before the days of the announcement are over.',
    zh: '公示期届满之前列入红名单。',
  },
  RED_SUBJECT_LISTED: {
    en: 'A city has the subject on a serious list, so it stands on no red list.',
    zh: '有城市将该主体列入严重失信主体名单，不得列入红名单。',
  },
} as const satisfies Readonly<Record<string, InBoth>>
