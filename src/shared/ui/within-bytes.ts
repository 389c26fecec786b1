const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

/**
 * As much of a text as so many bytes of UTF-8 hold, whole characters only, `…` where something is missing (its three bytes
 * are not counted). For words that a style sheet shortens anyway: what nobody can see need not ride in setData.
 */
export function withinBytes(text: string, bytesAtMost: number): string {
  let left = bytesAtMost
  let end = 0
  for (const character of text) {
    left -= bytesOf(character)
    if (left < 0) return `${text.slice(0, end)}…`
    end += character.length
  }
  return text
}
