import { LIMITS } from '../../types/limits'

const YUAN = /^(\d{1,7})(?:\.(\d{0,2}))?$/

/** What people type around and inside a sum: full-width digits, `¥`, `元`, spaces, a Chinese full stop. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s¥元]/g, '')
    .replace(/。/g, '.')

/**
 * A sum in yuan as people type it (`12`, `12.5`, `¥12.50`, `１２`), in whole fen; undefined for anything else, also for a
 * third decimal. Read digit by digit: floats would lose a fen.
 */
export function parseYuan(typed: string): number | undefined {
  const [, whole, decimals = ''] = YUAN.exec(plain(typed)) ?? []
  if (whole === undefined) return undefined
  const fen = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return fen <= LIMITS.priceFen ? fen : undefined
}

/** `1250` → `12.50`: a sum as it stands in a field to be typed over. */
export const yuanTyped = (fen: number): string =>
  `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
