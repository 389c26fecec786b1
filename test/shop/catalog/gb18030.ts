/** Every two-byte character of GB18030, learnt from the decoder itself: Node can read this encoding but not write it. */
function pairs(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (low !== 0x7f && [...character].length === 1) known.set(character, [high, low])
    }
  }
  return known
}

/** `text` in GB18030, as Excel in China saves a CSV. Throws at a character beyond two bytes. */
export function gb18030(text: string): Uint8Array {
  const known = pairs()
  return Uint8Array.from(
    [...text].flatMap(character => {
      const code = character.codePointAt(0) ?? 0
      const pair = code < 0x80 ? [code] : known.get(character)
      if (!pair) throw new Error(`not in two bytes of GB18030: ${character}`)
      return pair
    }),
  )
}
