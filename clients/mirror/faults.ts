/** Why a mirror does not go on, or does not answer: a code, and what is to be done, in both languages. */
export class MirrorError extends Error {
  readonly code: string
  readonly zh: string

  constructor(code: string, en: string, zh: string) {
    super(en)
    this.code = code
    this.zh = zh
  }
}
