import { yuan } from '../../shared/money'
import { parseYuan } from '../../shared/yuan'

/** Between which sums one may ask, in fen. */
export interface Bounds {
  minFen: number
  availableFen: number
}

/** What was typed as a sum to be paid out: whole fen, what is wrong with it in words, or nothing yet. */
export type Amount = { fen: number } | { fault: string }

/** Reads a sum to be paid out; nothing typed is no fault. The shop decides again. */
export function readAmount(typed: string, { minFen, availableFen }: Bounds): Amount {
  if (typed.trim() === '') return { fault: '' }
  const fen = parseYuan(typed)
  if (fen === undefined) return { fault: '写成 128.50 这样，最多两位小数' }
  if (fen > availableFen) return { fault: `最多提 ${yuan(availableFen)}` }
  return fen < minFen ? { fault: `最少提 ${yuan(minFen)}` } : { fen }
}
