/** Traditional characters and the simplified ones they may become: `䊷 䌶|䋙 䌺|…`, the most likely first. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}

/** Characters as Hong Kong writes them, and the traditional ones that they stand for. */
declare module 'opencc-js/dict/HKVariantsRev' {
  const pairs: string
  export default pairs
}

/** The same of Taiwan. */
declare module 'opencc-js/dict/TWVariantsRev' {
  const pairs: string
  export default pairs
}
