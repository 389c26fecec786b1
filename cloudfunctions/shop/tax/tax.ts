import type { TaxPolicy, TaxView } from '../../../types/api/tax'
import { type Fen, fen } from '../../../types/fen'

/** One bracket: up to and with `uptoFen` of what is taxed. */
interface Bracket {
  uptoFen: number
  ratePercent: number
  quickFen: number
}

/**
 * 居民个人劳务报酬所得预扣预缴适用: 20 % to 20,000 yuan, 30 % less 2,000 to 50,000, 40 % less 7,000 above. Annex of the
 * 个人所得税扣缴申报管理办法（试行）, STA notice 2018 No. 61 (2018-12-21, in force 2019-01-01).
 */
const BRACKETS: readonly Bracket[] = [
  { uptoFen: 2_000_000, ratePercent: 20, quickFen: 0 },
  { uptoFen: 5_000_000, ratePercent: 30, quickFen: 200_000 },
]
const TOP: Bracket = { uptoFen: Number.POSITIVE_INFINITY, ratePercent: 40, quickFen: 700_000 }

/** Same measures, art. 8: up to 4,000 yuan 800 are free, above it a fifth is. */
const SMALL_FEN = 400_000
const FREE_FEN = 80_000

/** What is taxed of a month's gross, in fifths of a fen: four fifths of a fen are not whole, fifths always are. */
const taxableFifths = (grossFen: number): number =>
  grossFen <= SMALL_FEN ? 5 * Math.max(0, grossFen - FREE_FEN) : 4 * grossFen

const bracketOf = (fifths: number): Bracket => BRACKETS.find(({ uptoFen }) => fifths <= 5 * uptoFen) ?? TOP

/** The whole number nearest to `top / bottom`, for whole numbers from 0 on; a half goes up. */
function nearest(top: number, bottom: number): number {
  const doubled = 2 * top + bottom
  return (doubled - (doubled % (2 * bottom))) / (2 * bottom)
}

/** What a month has come to so far. */
export interface MonthSoFar {
  /** `2026-11`, Beijing. */
  month: string
  monthGrossFen: number
  monthTaxFen: number
}

/**
 * What is withheld from a payout of `grossFen`: the tax on the month's gross with it, less what was withheld in the month
 * already; never less than nothing. The month counts as one payment: 个人所得税法实施条例 art. 14 (2018-12-18), continuing
 * income of one kind. Rounded once, at the end, to the nearest fen; reckoned in whole numbers throughout.
 */
export function taxOn(
  grossFen: number,
  { month, monthGrossFen, monthTaxFen }: MonthSoFar,
  policy: TaxPolicy,
): { tax: TaxView; taxFen: Fen; netFen: Fen } {
  const before = { month, monthGrossFen, monthTaxFen }
  if (policy === 'none') {
    const tax = { policy, ...before, taxableFen: 0, ratePercent: 0, quickFen: 0 }
    return { tax, taxFen: fen(0), netFen: fen(grossFen) }
  }
  const fifths = taxableFifths(fen(monthGrossFen + fen(grossFen)))
  const { ratePercent, quickFen } = bracketOf(fifths)
  const dueFen = nearest(fifths * ratePercent, 500) - quickFen
  const taxFen = Math.max(0, dueFen - monthTaxFen)
  const tax = { policy, ...before, taxableFen: nearest(fifths, 5), ratePercent, quickFen }
  return { tax, taxFen: fen(taxFen), netFen: fen(grossFen - taxFen) }
}
