/** Key of a step (`clientKey`): sent again with the same key it is done once. */
export function newStepKey(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16))
  return `console-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
