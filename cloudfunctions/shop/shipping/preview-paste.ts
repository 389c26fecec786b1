import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { findCarrier } from './find-carrier'
import { waitingOrders } from './next-to-ship'
import { namedNumbers, pastedLines, readPaste } from './pasted'

/** Says of each pasted line what would be shipped, or what is wrong with it. Nothing is written. */
export async function previewPaste(
  { store }: Ports,
  _caller: Caller,
  { text, carrierId }: Parsed<'shipping.preview'>,
): Promise<Result<Answer<'shipping.preview'>, Refused<'shipping.preview'>>> {
  const lines = pastedLines(text)
  if (lines.length > LIMITS.pastedLines) return no('too_many_lines')
  const named = namedNumbers(lines)
  const [waiting, byNumber, usual] = await Promise.all([
    waitingOrders(store, LIMITS.pasteAmong),
    named.length > 0 ? store.getMany('orders', named) : [],
    carrierId ? findCarrier(store, carrierId) : undefined,
  ])
  // What is named outright need not be among those that wait longest.
  const known = new Set(waiting.map(({ _id }) => _id))
  const others = byNumber.filter(({ _id, shipKey }) => shipKey !== '' && !known.has(_id))
  return ok({ lines: readPaste(lines, [...waiting, ...others], usual) })
}
