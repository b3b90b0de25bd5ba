/** Of what an address says, the texts that go by these names. */
export function textsOf<Name extends string>(
  said: Record<string, unknown>,
  ...names: readonly Name[]
): { readonly [name in Name]?: string } {
  const texts = names.map((name) => [name, said[name]] as const)
  return Object.fromEntries(
    texts.filter(([, text]) => typeof text === 'string' && text !== ''),
  ) as { readonly [name in Name]?: string }
}
