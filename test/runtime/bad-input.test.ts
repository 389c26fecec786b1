import * as v from 'valibot'
import { api, type EndpointName } from '../../types/api'
import { stockUp } from '../support/documents'
import { owner, placed } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { samplesOf } from './samples'

// The owner asks: everything is allowed, so that the input alone stands in the way.
let door: ADoor
let before: Record<string, unknown[]>

beforeAll(async () => {
  door = await openDoor()
  await stockUp(door.shop, 50)
  await owner(door.shop)
  const number = await placed(door.shop, 'owner-1')
  expect(number).toMatch(/^[A-Z2-7]{16}$/)
  before = await door.everything()
})
afterAll(async () => {
  expect(await door.everything()).toEqual(before)
  await door.close()
})

/** Asks as it would arrive (through JSON), and expects a short refusal and no write. */
async function refuses(name: EndpointName, json: string): Promise<void> {
  let reply: unknown
  const { writes, toWechat } = await door.wentOut(async () => {
    reply = await door.api({ name, input: JSON.parse(json) }, 'owner-1')
  })
  expect(reply).toMatchObject({ ok: false, error: 'bad_input' })
  expect(JSON.stringify(reply).length).toBeLessThan(400)
  expect([writes, toWechat]).toEqual([[], 0])
}

const names = Object.keys(api) as EndpointName[]
const samples = samplesOf('ABCDEFGHIJKLMNOP')
const keys = ['$gt', '$ne', '$where', 'a.b', '__proto__', 'constructor', 'prototype', 'openid', 'role', '_id']
const values = [
  '{"$ne":""}',
  '{"$gt":0}',
  '{"$in":["a"]}',
  '{"__proto__":{"role":"owner"}}',
  '[[]]',
  '{}',
  'null',
]

/** Every object inside `json`, with one more key. */
function withKey(json: string, key: string): string[] {
  const value: unknown = JSON.parse(json)
  const texts: string[] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if (!Array.isArray(node)) texts.push(json.replace(JSON.stringify(node), marked => insert(marked, key)))
    Object.values(node).forEach(walk)
  }
  walk(value)
  return texts
}
const insert = (object: string, key: string) =>
  `{${JSON.stringify(key)}:{"polluted":1}${object === '{}' ? '' : ','}${object.slice(1)}`

test.each(names)('%s takes no key that is not its own, at any depth', async name => {
  const json = JSON.stringify(samples[name])
  for (const key of keys) {
    const texts = withKey(json, key)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) {
      expect(text).toContain(JSON.stringify(key))
      await refuses(name, text)
    }
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

/** The same input with each of its values, at any depth, replaced in turn. */
function replaced(node: unknown, by: string): string[] {
  if (typeof node !== 'object' || node === null) return [by]
  const entries = Object.entries(node)
  const inner = entries.flatMap(([key, value]) =>
    replaced(value, by).map(text => {
      const parts = entries.map(
        ([other, kept]) => [other, other === key ? text : JSON.stringify(kept)] as const,
      )
      if (Array.isArray(node)) return `[${parts.map(([, part]) => part).join()}]`
      return `{${parts.map(([other, part]) => `${JSON.stringify(other)}:${part}`).join()}}`
    }),
  )
  return [by, ...inner]
}

/** Where nothing is a wish of its own. */
const saysNothing = (name: EndpointName, text: string) =>
  name === 'tax.set_business' && text.includes('"business":null')

const needsNothing = (name: EndpointName) => v.is(api[name].input, {})

test.each(names.filter(name => Object.keys(samples[name]).length > 0))(
  '%s takes no operator and no other shape in any field',
  async name => {
    for (const value of values) {
      for (const text of replaced(samples[name], value)) {
        if (saysNothing(name, text)) continue
        // An input of null is an empty one: it lacks what is needed, unless nothing is.
        if (!needsNothing(name) || !['null', '{}'].includes(text)) await refuses(name, text)
      }
    }
  },
)

const quantities = [
  '0',
  '-1',
  '1.5',
  '1e9',
  '100',
  '"1"',
  '-0',
  'null',
  'true',
  '[1]',
  '1e400',
  '9007199254740993',
]

test.each(quantities)('nobody buys, keeps or ships %s pieces', async quantity => {
  const line = `{"productId":"orange","skuId":"orange-5","quantity":${quantity},"priceFen":3990}`
  await refuses('cart.add', line)
  await refuses('cart.set', `{"skuId":"orange-5","quantity":${quantity}}`)
  await refuses(
    'order.place',
    JSON.stringify({ ...samples['order.place'], lines: [0] }).replace('[0]', `[${line}]`),
  )
  const shipped = JSON.stringify({ ...samples['order.ship'], lines: [0] })
  await refuses('order.ship', shipped.replace('[0]', `[{"lineId":"1","quantity":${quantity}}]`))
})

test.each(['0', '0.5', '100000', '-100000', '"1"', '1e9'])(
  'nobody changes the shelf by %s pieces',
  async pieces => {
    const change = JSON.stringify({ ...samples['stock.change'], pieces: 0 })
    await refuses('stock.change', change.replace('"pieces":0', `"pieces":${pieces}`))
  },
)

test.each(['-1', '0.5', '1e9', '"1"'])('nobody gives back %s pieces, fen or freight', async amount => {
  const give = JSON.stringify(samples['refund.give'])
  await refuses('refund.give', give.replace('"quantity":1', `"quantity":${amount}`))
  await refuses('refund.give', give.replace('"refundFen":100', `"refundFen":${amount}`))
  await refuses('refund.give', give.replace('"freightFen":1', `"freightFen":${amount}`))
})

const long = (n: number) => 'x'.repeat(n)
const wish = (change: object) => JSON.stringify({ ...samples['order.place'], ...change })
const address = (change: object) => wish({ address: { ...samples['order.place'].address, ...change } })

test.each([
  ['a note of five megabytes', wish({ note: long(5_000_000) })],
  ['a hundred thousand lines', wish({ lines: Array(100_000).fill(samples['order.place'].lines[0]) })],
  ['a hundred thousand wrong lines', wish({ lines: Array(100_000).fill({ a: 1 }) })],
  ['a line too many', wish({ lines: Array(51).fill(samples['order.place'].lines[0]) })],
  ['no lines', wish({ lines: [] })],
  ['a field with a name of a megabyte', wish({ [long(1_000_000)]: 1 })],
  [
    'a hundred thousand fields',
    wish(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, 1]))),
  ],
  ['five thousand levels', wish({}).replace('"放门口"', `${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
  ['a name with a line end', address({ name: '阿\n禾' })],
  ['a name with a null', address({ name: '阿\u0000禾' })],
  ['half a character for a name', address({ name: '\ud842' })],
])('an order with %s is refused in few words', async (_what, json) => refuses('order.place', json))
