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

/** Code and sentence, in both languages where they differ: what a hub has said is in one. */
export function told({ code, message, zh }: MirrorError): string {
  return `${code}: ${message}${zh === message ? '' : `\n${zh}`}`
}

/** What a hub says instead of an answer, in the language that it was asked in. */
export interface Refusal {
  readonly message: string
  readonly extensions?: { readonly code?: string }
}

export function refusedBy({ message, extensions }: Refusal): MirrorError {
  return new MirrorError(extensions?.code ?? 'MIRROR_NO_ANSWER', message, message)
}

/** Of a copy that must be taken anew, by the code of what ended it. */
export function endedBy(code: string): MirrorError {
  return new MirrorError(
    'MIRROR_ENDED',
    `The copy cannot go on (${code}): take it anew from a snapshot.`,
    `副本无法继续（${code}），请用快照重新取得。`,
  )
}
