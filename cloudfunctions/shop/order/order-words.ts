import { wordKeys, wordsWanted } from '../catalog/find-by'
import type { Order } from '../documents'

/** An order of fifty long names is found by the first of them: every key is an entry in the index. */
const KEYS_AT_MOST = 200

const tailKey = (phone: string): string => `tail:${phone.slice(-4)}`

/**
 * All that staff finds an order under: the last four digits of the receiver's phone, and the characters, pairs and
 * words of the receiver's name and of what was bought.
 */
export function orderFindBy({ address, lines }: Pick<Order, 'address' | 'lines'>): string[] {
  const words = [address.name, ...lines.map(({ name }) => name)].flatMap(wordKeys)
  return [...new Set([tailKey(address.phone), ...words])].slice(0, KEYS_AT_MOST)
}

/** What someone who types `words` looks for: one order by its number, or all that are found under these keys. */
export type Sought = { number: string } | { keys: readonly string[]; phone?: string }

const NUMBER = /^[A-Z2-7]{16}(-\d{1,2})?$/

/** Reads a search: a number (of any payment attempt), a phone or its last four digits, else words. Undefined: nothing to look for. */
export function soughtBy(words: string): Sought | undefined {
  const typed = words.replace(/\s/g, '').toUpperCase()
  if (NUMBER.test(typed)) return { number: typed.slice(0, 16) }
  if (/^\d{4}$/.test(typed)) return { keys: [tailKey(typed)] }
  if (/^1\d{10}$/.test(typed)) return { keys: [tailKey(typed)], phone: typed }
  const keys = wordsWanted(words)
  return keys && { keys }
}
