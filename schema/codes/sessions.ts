import type { Code } from './kinds.js'

/** Signing in and out with a browser. */
export const sessionsCodes = {
  SIGN_IN_REFUSED: {
    kind: 'identity',
    en: 'Signing in did not come to its end; nobody is signed in.',
    zh: '登录没有完成，目前没有登录。',
    says: {
      notConfigured: {
        en: 'Nobody can sign in at this hub: its operator has set no HUB_OIDC_CLIENT.',
        zh: '本平台没有启用网页登录（运维人员尚未设置 HUB_OIDC_CLIENT）。',
      },
      notFromConsole: {
        en: 'Only the pages of the hub ask this: with Sec-Fetch-Site: same-origin and x-hub-console: 1.',
        zh: '此地址只供本平台的页面使用：须有 Sec-Fetch-Site: same-origin 和 x-hub-console: 1。',
      },
      logoutToken: {
        en: 'logout_token is no logout token of the identity provider for this hub.',
        zh: 'logout_token 不是统一身份认证发给本平台的退出令牌。',
      },
      begun: {
        en: 'This sign-in was not begun in this browser, is older than {minutes} minutes, or has been used; begin again.',
        zh: '本次登录不是由此浏览器发起，或已超过 {minutes} 分钟，或已使用过；请重新登录。',
      },
      provider: {
        en: 'The identity provider refused the sign-in ({reason}); begin again, or ask those who run it.',
        zh: '统一身份认证没有通过（{reason}）；请重新登录，仍不成功请联系身份认证的管理人员。',
      },
      answer: {
        en: 'What the identity provider answered does not fit this sign-in; begin again, and tell the operator of the hub the request id if it stays so.',
        zh: '统一身份认证的答复与本次登录不符；请重新登录，仍不成功请将请求编号告知平台运维人员。',
      },
      token: {
        en: 'You are known, but the token of the identity provider is not one for this hub: {reason} Tell the operator of the hub.',
        zh: '身份已确认，但统一身份认证给出的令牌不能用于本平台：{reason}请告知平台运维人员。',
      },
    },
  },
  SIGN_IN_UNAVAILABLE: {
    kind: 'later',
    en: 'The identity provider does not answer.',
    zh: '统一身份认证没有应答。',
    says: {
      provider: {
        en: 'The identity provider does not answer; try again in a moment.',
        zh: '统一身份认证暂时没有应答，请稍后再试。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
