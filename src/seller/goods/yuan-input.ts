import { parseYuan } from '../../shared/yuan'

/** What was typed as a price: whole fen, or what is wrong with it, in words. */
type YuanInput = { fen: number } | { fault: string }

/** Reads a price. A price of nothing is none. */
export function readYuan(typed: string): YuanInput {
  const fen = parseYuan(typed)
  if (fen === undefined) return { fault: '写成 39.9 这样，最多两位小数，最高 100 万元' }
  return fen === 0 ? { fault: '要大于 0' } : { fen }
}
