let table: Map<string, Buffer> | undefined

/** Text in GB18030, of ASCII and what has two bytes there; Node decodes that encoding and does not write it. */
export function gb18030(text: string): Buffer {
  table ??= twoByteCharacters()
  return Buffer.concat(
    [...text].map((character) => table!.get(character) ?? Buffer.from(character, 'ascii')),
  )
}

function twoByteCharacters(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail])
      const character = decoder.decode(bytes)
      if ([...character].length === 1 && character !== '\uFFFD') found.set(character, bytes)
    }
  }
  return found
}
