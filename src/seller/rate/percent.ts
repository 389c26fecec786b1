import { LIMITS } from '../../../types/limits'

const PERCENT = /^(\d{1,3})(?:\.(\d{0,2}))?$/

/** What people type around and inside a percentage: full-width digits, `%`, spaces, a Chinese full stop. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s%]/g, '').replace(/。/g, '.')

/**
 * A percentage as people type it (`8`, `8.5`, `8.25%`, `８`), in whole basis points; undefined for anything else, also for
 * a third decimal. Read digit by digit: floats would lose a basis point.
 */
export function parsePercent(typed: string): number | undefined {
  const [, whole, decimals = ''] = PERCENT.exec(plain(typed)) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** `850` → `8.5`: a rate in basis points as it stands in a field to be typed over. */
export function percentTyped(rateBp: number): string {
  const part = rateBp % 100
  const decimals = part % 10 === 0 ? String(part / 10) : String(part).padStart(2, '0')
  return part === 0 ? String(rateBp / 100) : `${Math.floor(rateBp / 100)}.${decimals}`
}

/** `850` → `8.5%`. */
export const percent = (rateBp: number): string => `${percentTyped(rateBp)}%`

/** What was typed as a rate: whole basis points, none of its own, or what is wrong with it, in words. */
type ReadRate = { rateBp?: number } | { fault: string }

/** Reads a rate of at most `capBp`; nothing typed = none of its own. */
export function readRate(typed: string, capBp: number = LIMITS.rateBp): ReadRate {
  if (plain(typed) === '') return {}
  const rateBp = parsePercent(typed)
  if (rateBp === undefined) return { fault: '写成 8.5 这样，最多两位小数' }
  return rateBp > capBp ? { fault: `最高 ${percent(capBp)}` } : { rateBp }
}
