/** `fen` as yuan in two parts: `{ whole: '1234', part: '50' }`. Negative sums carry a true minus. */
export function yuanParts(fen: number): { whole: string; part: string } {
  const size = Math.abs(fen)
  const sign = fen < 0 ? '−' : ''
  return { whole: `${sign}${Math.floor(size / 100)}`, part: String(size % 100).padStart(2, '0') }
}

/** `3990` → `¥39.90`: for sums, where the fen always show. */
export function yuan(fen: number): string {
  const { whole, part } = yuanParts(fen)
  return `¥${whole}.${part}`
}

/** `6800` → `¥68`, `4580` → `¥45.80`: for lists and sentences, where `.00` is noise. */
export function yuanShort(fen: number): string {
  const { whole, part } = yuanParts(fen)
  return part === '00' ? `¥${whole}` : `¥${whole}.${part}`
}
