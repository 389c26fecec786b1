import { type Fen, fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'

export type PriceFault = 'not_a_price' | 'below_a_fen' | 'not_above_zero' | 'too_much'

const YUAN = /^(-?)(\d{1,12})(?:\.(\d*))?$/

/**
 * A price in yuan, as people write it (`39.9`), in whole fen. Read digit by digit: floats would lose a fen.
 * More than two decimals are refused even when they are zeros, since nobody means them.
 */
export function fenFromYuan(text: string): Result<Fen, PriceFault> {
  const [, minus, whole, decimals = ''] = YUAN.exec(text) ?? []
  if (whole === undefined || text.endsWith('.')) return no('not_a_price')
  if (decimals.length > 2) return no('below_a_fen')
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  if (minus || amount === 0) return no('not_above_zero')
  return amount > LIMITS.priceFen ? no('too_much') : ok(fen(amount))
}
