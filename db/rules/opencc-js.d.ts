/** Traditional characters and the simplified ones they may become: `䊷 䌶|䋙 䌺|…`, the most likely first. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
