import type { InBoth } from '../language.js'

/** What is to be done about a row of a red entry, by name. */
export const redWaysOut = {
  checkFirst: {
    en: 'It is taken once the hub has asked all cities whether the subject is on a serious list: `checkRedRows` asks and takes it.',
    zh: '须先由平台核查该主体是否在任一城市的严重失信主体名单上：以 checkRedRows 核查，通过后该行自动收录。',
  },
  redEnded: {
    en: 'The proposal is {state}, and no step leads from there to what the row tells; propose it anew, with a day and document of its own.',
    zh: '该拟列入事项现为{state}，不能再办成该行所填状态；请另行拟列入，填写新的拟列入日期和文书号。',
  },
  redOfAnotherUnit: {
    en: 'The unit that proposed it decides: {unit}.',
    zh: '由提出拟列入的单位办理：{unit}。',
  },
  redOpen: {
    en: 'The proposal {id} of {proposedOn} for the same list is {state}; go on with that one, or write its day and document here if this is it.',
    zh: '该主体列入同一名单的拟列入事项{id}（{proposedOn}提出）现为{state}；请继续办理该事项，该行即为此事项的，请填写其日期和文书号。',
  },
  redStands: {
    en: 'The subject is on the list since {decidedOn}; it is proposed anew once that entry has ended.',
    zh: '该主体自{decidedOn}起已在该名单上；期满或者撤销之后方可再次列入。',
  },
  redAnnounced: {
    en: 'It is announced from {from} to {until}; it is listed on the day after or later.',
    zh: '公示自{from}起至{until}止；请于次日或之后列入。',
  },
  redListed: {
    en: 'It is on a serious list in {cities}; propose it anew once that entry is revoked, removed or repaired.',
    zh: '该主体在{cities}的严重失信主体名单上；该条目撤销、移出或者修复之后可重新拟列入。',
  },
  redStateDays: {
    en: 'A row that says {status} tells the whole way there: fill this column too.',
    zh: '填写“{status}”的，须写明此前各步骤：请一并填写该栏。',
  },
  redProposalWithdrawn: {
    en: 'Only an entry is withdrawn; of a proposal write 不予列入 in 办理状态, with its day and why.',
    zh: '只有已列入的条目可以撤回；拟列入事项请在“办理状态”填写“不予列入”，并填写日期和原因。',
  },
} as const satisfies Readonly<Record<string, InBoth>>
