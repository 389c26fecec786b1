import type { MessageFacts } from '../../shop/wx-port'
import { messageTime } from './time'

export type Fact = keyof MessageFacts

/** A shop's message at WeChat: its id, and which of its fields tells which fact. */
export interface Template {
  id: string
  fields: { fact: Fact; field: string }[]
}

const FACTS: Record<Fact, true> = {
  number: true,
  goods: true,
  carrier: true,
  trackingNumber: true,
  at: true,
  amountFen: true,
  left: true,
  note: true,
}
const isFact = (word: string): word is Fact => Object.hasOwn(FACTS, word)

/**
 * Reads a setting like `8NxX… number=character_string1 goods=thing2`: WeChat numbers the fields of each shop's template
 * in its own way, so the operator says which is which. Undefined when it is not of this form.
 */
export function readTemplate(setting: string): Template | undefined {
  const [id = '', ...pairs] = setting.trim().split(/\s+/)
  const fields = pairs.flatMap(pair => {
    const [fact = '', field = '', ...more] = pair.split('=')
    return isFact(fact) && /^[a-z_]+\d+$/.test(field) && more.length === 0 ? [{ fact, field }] : []
  })
  return /^[\w-]+$/.test(id) && fields.length === pairs.length && fields.length > 0
    ? { id, fields }
    : undefined
}

/** How many characters WeChat takes in a field, by the kind that its name begins with. */
const MOST_CHARS: Readonly<Record<string, number>> = { thing: 20, character_string: 32, phrase: 5, name: 10 }

const textOf = (fact: Fact, facts: MessageFacts): string => {
  const value = facts[fact]
  if (value === undefined || value === '') return '-'
  if (fact === 'at') return messageTime(Number(value))
  return fact === 'amountFen' ? `¥${(Number(value) / 100).toFixed(2)}` : String(value)
}

/** What WeChat puts into the template's fields; longer words are cut as its limits are. */
export function messageData(template: Template, facts: MessageFacts): Record<string, { value: string }> {
  const cut = (field: string, text: string) => {
    const chars = [...text]
    return chars.slice(0, MOST_CHARS[field.replace(/\d+$/, '')] ?? chars.length).join('')
  }
  return Object.fromEntries(
    template.fields.map(({ fact, field }) => [field, { value: cut(field, textOf(fact, facts)) }]),
  )
}
