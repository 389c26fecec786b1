import type { PastedLine, PasteFault } from '../../../types/api/shipping'
import type { Order } from '../documents'
import type { Carrier } from '../wx-port'
import {
  carrierNamed,
  fitsCarrier,
  guessCarrier,
  looksLikeNumber,
  tidyNumber,
  USUAL_CARRIERS,
} from './carriers'

/** What a pasted line may be about. */
export type WaitingOrder = Pick<Order, '_id' | 'address'>

const ORDER_NUMBER = /^[A-Z2-7]{16}$/
const APART = /[\s,，;；、|/：:]+/

/** The lines of a paste that say anything. */
export const pastedLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** Order numbers that a paste names outright, waiting or not. */
export const namedNumbers = (lines: readonly string[]): string[] => [
  ...new Set(lines.flatMap(line => line.toUpperCase().split(APART)).filter(word => ORDER_NUMBER.test(word))),
]

interface Words {
  number?: string
  trackingNumber?: string
  carrier?: Carrier
  /** Whatever else stands there: a name, a phone or its tail. */
  others: string[]
}

/** Sorts the words of a line by what they can only be. An order's number has no digit 0, 1, 8 or 9, and always 16 signs. */
function wordsOf(line: string): Words {
  const found: Words = { others: [] }
  for (const word of line.split(APART).filter(Boolean)) {
    const tidy = tidyNumber(word)
    const carrier = carrierNamed(word) ?? carrierNamed(tidy)
    if (!found.number && ORDER_NUMBER.test(tidy)) found.number = tidy
    else if (!found.carrier && carrier) found.carrier = carrier
    else if (!isPhone(tidy) && !found.trackingNumber && looksLikeNumber(tidy)) found.trackingNumber = tidy
    else found.others.push(word)
  }
  return found
}

const isPhone = (word: string): boolean => /^1[3-9]\d{9}$/.test(word)

/** The waiting orders that a line's words fit: by number, else by name and phone, all that it names. */
function ordersFor({ number, others }: Words, waiting: readonly WaitingOrder[]): readonly WaitingOrder[] {
  if (number) return waiting.filter(({ _id }) => _id === number)
  const fits = ({ address }: WaitingOrder) =>
    others.every(word => (/^\d{4,11}$/.test(word) ? address.phone.endsWith(word) : address.name === word))
  return others.length > 0 ? waiting.filter(fits) : []
}

/** What is wrong with a line by itself, in the order in which a person would mend it. */
function faultOf(
  words: Words,
  orders: readonly WaitingOrder[],
  carrier: Carrier | undefined,
): PasteFault | undefined {
  const { number, others, trackingNumber } = words
  if (!trackingNumber) return 'no_tracking_number'
  if (!number && others.length === 0) return 'no_order'
  if (orders.length === 0) return 'order_unknown'
  if (orders.length > 1) return 'several_orders'
  if (!carrier) return 'which_carrier'
  return fitsCarrier(carrier.id, trackingNumber) ? undefined : 'wrong_form'
}

function readLine(text: string, waiting: readonly WaitingOrder[], usual: Carrier | undefined): PastedLine {
  const words = wordsOf(text)
  const { trackingNumber } = words
  const guessed = trackingNumber ? guessCarrier(trackingNumber) : undefined
  const carrier = words.carrier ?? USUAL_CARRIERS.find(({ id }) => id === guessed) ?? usual
  const orders = ordersFor(words, waiting)
  const [order] = orders.length === 1 ? orders : []
  const fault = faultOf(words, orders, carrier)
  return {
    text,
    ...(order && {
      number: order._id,
      name: order.address.name,
      phoneTail: order.address.phone.slice(-4),
    }),
    ...(carrier && { carrierId: carrier.id, carrier: carrier.name }),
    ...(trackingNumber && { trackingNumber }),
    ...(fault && { fault }),
  }
}

/** Marks what one paste says twice: one number for two orders, or two numbers for one order. */
function withTwice(line: PastedLine, before: readonly PastedLine[]): PastedLine {
  if (line.fault) return line
  const good = before.filter(({ fault }) => !fault)
  if (good.some(({ number }) => number === line.number)) return { ...line, fault: 'order_twice' }
  const twice = good.some(({ trackingNumber }) => trackingNumber === line.trackingNumber)
  return twice ? { ...line, fault: 'number_twice' } : line
}

/**
 * What pasted lines mean. Each names an order (its number, or its buyer's name and phone or the phone's last digits, enough
 * to be one among those that wait) and a tracking number; a carrier's name where the number does not tell, else `usual`.
 */
export function readPaste(
  lines: readonly string[],
  waiting: readonly WaitingOrder[],
  usual: Carrier | undefined,
): PastedLine[] {
  const read: PastedLine[] = []
  for (const line of lines) read.push(withTwice(readLine(line, waiting, usual), read))
  return read
}
