import { waveBudgets } from '../../config/wave-budgets'
import { wavesOf } from '../../emulator/cloudbase/wire/calls'
import type { EndpointName, Input } from '../../types/api'
import { anAsk, openCase, step } from '../shop/after-sale/a-case'
import type { AShop } from '../support/a-shop'

/** Each answer of the database is held this long while it counts, so that calls made together overlap on a busy machine. */
const LATENCY_MS = 100

let shop: AShop
let number: string
beforeAll(async () => {
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => shop.stop())

async function wavesFor<N extends EndpointName>(name: N, input: Input<N>, openid?: string) {
  const { calls } = shop.cloudbase
  const from = calls.length
  shop.cloudbase.latencyMs = LATENCY_MS
  const answer = await shop.ask(name, input, openid)
  shop.cloudbase.latencyMs = 0
  return { answer, waves: Math.max(0, ...wavesOf(calls.slice(from))) }
}

test('after-sales cost no more round trips in sequence than is declared', async () => {
  const budget = (name: EndpointName) => waveBudgets[name]?.waves
  const asked = await wavesFor('after_sale.ask', anAsk(number))
  const { id } = asked.answer
  const looked = {
    'after_sale.askable': (await wavesFor('after_sale.askable', { number })).waves,
    'after_sale.show': (await wavesFor('after_sale.show', { number, id })).waves,
    'after_sale.list': (await wavesFor('after_sale.list', {})).waves,
    'after_sale.queue': (await wavesFor('after_sale.queue', { turn: 'seller' }, 'clerk-1')).waves,
    'after_sale.detail': (await wavesFor('after_sale.detail', { number, id }, 'clerk-1')).waves,
  }
  const { waves: refused } = await wavesFor(
    'after_sale.refuse',
    { ...step(number, id), words: '已经发了' },
    'owner-1',
  )
  expect({ ask: asked.waves, ...looked, refused }).toEqual({
    ask: budget('after_sale.ask'),
    'after_sale.askable': budget('after_sale.askable'),
    'after_sale.show': budget('after_sale.show'),
    'after_sale.list': budget('after_sale.list'),
    'after_sale.queue': budget('after_sale.queue'),
    'after_sale.detail': budget('after_sale.detail'),
    refused: budget('after_sale.refuse'),
  })
})
