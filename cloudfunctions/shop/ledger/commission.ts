import { type Fen, fen } from '../../../types/fen'

const WHOLE_BP = 10_000

/** What `rateBp` basis points of the kept money earn: whole fen, the rest stays with the shop. */
export const commissionOn = (rateBp: number, keptFen: number): Fen =>
  fen(Math.floor((rateBp * keptFen) / WHOLE_BP))
