import type { Code } from './kinds.js'

/** Agents that act for a firm in a city. */
export const agentsCodes = {
  AGENT_NOT_AUTHORISED: {
    kind: 'right',
    en: 'The agent is not authorised by the subject in this city: why says NOT_NAMED, REVOKED, ENDED or SCOPE_NOT_GIVEN.',
    zh: '该主体在该市没有授权该代理人办理：why 为 NOT_NAMED（未授权）、REVOKED（已撤销）、ENDED（已到期）或 SCOPE_NOT_GIVEN（未授权该事项）。',
    says: {
      token: {
        en: 'The token of an agent names its own code (subject_code) and whom it acts for (acts_for); one of them is missing.',
        zh: '代理人的令牌须写明代理人自身代码（subject_code）和所代理的主体（acts_for），现缺少其中一项。',
      },
      none: {
        en: '{subject} has not named {agent} its agent in {city}; it does so by nameAgent, in each city where it shall hold.',
        zh: '{subject} 在{city}没有授权 {agent}；请由该主体以 nameAgent 授权，各市须分别授权。',
      },
      revoked: {
        en: '{subject} has taken the authorisation of {agent} in {city} back on {on}; only {subject} can give it again, by nameAgent.',
        zh: '{subject} 已于 {on} 在{city}撤销对 {agent} 的授权；只能由该主体以 nameAgent 重新授权。',
      },
      ended: {
        en: 'The authorisation of {agent} by {subject} in {city} ended on {until}; {subject} can give it again, by nameAgent.',
        zh: '{subject} 在{city}对 {agent} 的授权已于 {until} 到期；可由该主体以 nameAgent 重新授权。',
      },
      notCovered: {
        en: '{subject} has authorised {agent} in {city} for {scopes}, and this takes {wanted}; {subject} can widen it, by nameAgent.',
        zh: '{subject} 在{city}对 {agent} 的授权事项为{scopes}，此项须有{wanted}；可由该主体以 nameAgent 扩大授权。',
      },
    },
  },
  AGENT_IS_PRINCIPAL: {
    kind: 'request',
    en: 'A firm names itself its agent; it acts with its own token.',
    zh: '代理人与授权主体相同；主体本人请使用自己的令牌办理。',
    says: {
      agentCode: {
        en: 'agentCode is {agent}, the code of the firm itself; name somebody else, or act with the firm’s own token.',
        zh: 'agentCode 为 {agent}，即该主体自身；请填写他人的代码，或者使用主体自己的令牌办理。',
      },
    },
  },
  AGENT_PRINCIPAL_REFUSED: {
    kind: 'right',
    en: 'Agents are named by a firm that the city holds, with the token of the firm; not by a person.',
    zh: '代理人由该市已归集的企业等组织以其自身令牌授权；自然人不得在线授权代理人。',
    says: {
      person: {
        en: 'A natural person names no agent here: its file stays closed to others. It acts itself, or at the window of the unit.',
        zh: '自然人不在此授权代理人，其档案不对他人开放；请由本人办理，或者到办理单位窗口办理。',
      },
      notHeld: {
        en: '{city} holds no firm {subject}; name the agent in the city that holds it.',
        zh: '{city}没有归集主体 {subject}；请在已归集该主体的城市授权。',
      },
      nobody: {
        en: 'The token names no subject (subject_code); agents are named with the firm’s own token.',
        zh: '令牌没有写明主体（subject_code）；请使用该主体自己的令牌授权代理人。',
      },
    },
  },
  AGENT_END_PASSED: {
    kind: 'request',
    en: 'An authorisation would end before today.',
    zh: '授权的截止日早于今天。',
    says: {
      until: {
        en: 'until is {until}, before today ({today}); write today or a later day.',
        zh: 'until 为 {until}，早于今天（{today}）；请填写今天或更晚的日期。',
      },
    },
  },
  AGENT_TOO_MANY: {
    kind: 'state',
    en: 'The firm has named as many agents in this city as can be in force at once.',
    zh: '该主体在该市同时有效的代理人已达上限。',
    says: {
      most: {
        en: '{most} agents are in force, which is the most; take one back with revokeAgent first.',
        zh: '同时有效的代理人已有 {most} 个，达到上限；请先以 revokeAgent 撤销其中一个。',
      },
    },
  },
  AGENT_UNKNOWN: {
    kind: 'request',
    en: 'The firm has never named this agent in this city.',
    zh: '该主体在该市从未授权过该代理人。',
    says: {
      agentCode: {
        en: 'In {city} {agent} was never named an agent of the firm; CreditFile.agents lists those that were.',
        zh: '该主体在{city}从未授权 {agent}；CreditFile.agents 列出曾经授权的代理人。',
      },
    },
  },
  AGENT_ENDED: {
    kind: 'state',
    en: 'The authorisation has ended already; there is nothing to take back.',
    zh: '该项授权已经终止，无需撤销。',
    says: {
      on: {
        en: 'The authorisation of {agent} ended on {endedOn}; there is nothing to take back.',
        zh: '对 {agent} 的授权已于 {endedOn} 终止，无需撤销。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
