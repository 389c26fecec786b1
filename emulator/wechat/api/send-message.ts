import * as v from 'valibot'
import { done, refuse, type TemplateRecord } from '../model'
import type { ApiVerb } from './desk'

const input = v.object({
  touser: v.pipe(v.string(), v.nonEmpty()),
  template_id: v.string(),
  page: v.optional(v.string(), ''),
  data: v.record(v.string(), v.object({ value: v.string() })),
})

/** What WeChat takes in a field, by the kind that its name begins with. */
const KINDS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^.{1,10}$/u,
  number: /^\d{1,32}$/,
  amount: /^¥?\d{1,10}(\.\d{1,2})?元?$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日( \d\d:\d\d)?$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d\d:\d\d)?$/,
}

/** POST /cgi-bin/message/subscribe/send: each agreement of the person is good for one message. */
export const sendMessage: ApiVerb = ({ book, templates, now }, body) => {
  const read = v.safeParse(input, body)
  if (!read.success) return refuse(47001, 'data format error')
  const { touser, template_id, page, data } = read.output
  const template = templates.find(({ id }) => id === template_id)
  if (!template) return refuse(40037, 'invalid template_id')
  const wrong = wrongField(template, data)
  if (wrong) return refuse(47003, `argument invalid! data.${wrong}.value invalid`)
  if (page.startsWith('/')) return refuse(41030, 'invalid page')
  const left = book.quotaOf(touser, template_id)
  if (left < 1) return refuse(43101, 'user refuse to accept the msg')
  book.putQuota({ openid: touser, templateId: template_id, left: left - 1 })
  const values = Object.fromEntries(Object.entries(data).map(([field, { value }]) => [field, value]))
  book.putMessage({ to: touser, templateId: template_id, page, data: values, at: now() })
  return done({ msgid: book.messages.length })
}

/** Every field of the template is filled, with what its kind takes. */
const wrongField = (
  { fields }: TemplateRecord,
  data: Record<string, { value: string }>,
): string | undefined =>
  fields.find(field => !KINDS[field.replace(/\d+$/, '')]?.test(data[field]?.value ?? ''))
