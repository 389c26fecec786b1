import type { ToShipLine } from '../../../types/api/shipping'
import type { CallError } from '../../shared/call'
import { mayStand } from '../../shared/may-stand'
import { errorWords } from '../../shared/words'

/** Somebody else was there first: what is on the screen is old. */
const moved = new Set<CallError>(['not_paid', 'more_than_left', 'order_not_found'])

export const hasMoved = (error: CallError): boolean => moved.has(error)

export const movedWords = '这一单刚有了变化，请看最新的'

/** Why the parcel did not leave; `about` names the lines that are meant. */
export function refusalWords(
  error: CallError,
  about: readonly string[] | undefined,
  lines: readonly Pick<ToShipLine, 'id' | 'name'>[],
): string {
  if (mayStand(error)) return unsureWords(error)
  const line = lines.find(({ id }) => about?.includes(id))
  if (error === 'after_sale_open' && line) return `「${line.name}」有售后正在处理，先别放进包裹。`
  return `${errorWords[error]}。包裹还没有发出，填的都还在。`
}

/** Nobody knows whether it left; the request id makes asking again harmless. */
export const unsureWords = (error: CallError): string => `${errorWords[error]}。再点一次，不会发两遍。`
