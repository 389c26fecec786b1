import { fen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { long, pageOf } from './nodes/long-lists'

/** 只看有货 on the built bundle: pages of a list may hold few goods, or none, and yet go on. */
const server = answerer()
const { handlers, asked } = server
const host = createHost({ callFunction: server.answer })
let perPage = 1

const lists = () => asked.filter(({ name }) => name === 'product.list').length
const card = (nth: number) => ({
  ...{
    id: `p${nth}`,
    name: long(8),
    sub: '',
    picture: '',
    fromFen: fen(3990),
    priceVaries: false,
    soldOut: false,
  },
})

beforeAll(async () => {
  host.launch('buyer/category/index')
  await host.until('the page', () => host.has('in-stock-only'))
  handlers['product.list'] = ({ inStock, after }) => {
    if (!inStock) return ok({ products: [card(99)] })
    const { rows, ...more } = pageOf(after, Math.max(1, perPage), card)
    return ok({ products: perPage === 0 ? [] : rows, ...more })
  }
})

const turnOn = async () => {
  host.tap('in-stock-only')
  await host.until('the switch', () => host.looks('in-stock-only', 'is-on'))
}
const turnOff = async () => {
  host.tap('in-stock-only')
  await host.until('all goods', () => host.has('card-p99'))
}

test('pages too small to scroll are asked for until there is something to scroll', async () => {
  perPage = 3
  const before = lists()
  await turnOn()
  await host.until('the goods', () => host.has('card-p9'))
  expect(lists() - before).toBe(4)
  await turnOff()
})

test('five pages without anything wait for a tap, and go on after it', async () => {
  perPage = 0
  const before = lists()
  await turnOn()
  await host.until('the question', () => host.has('look-further'))
  expect(lists() - before).toBe(5)
  perPage = 1
  host.tap('look-further')
  await host.until('the goods', () => host.has('card-p5'))
  await turnOff()
})

test('what came before the line broke is shown', async () => {
  perPage = 3
  const whole = handlers['product.list']
  handlers['product.list'] = input =>
    input.after && Number(input.after) > 3 ? no('busy') : (whole?.(input) ?? no('busy'))
  await turnOn()
  await host.until('the goods', () => host.has('card-p5'))
  expect(host.has('retry')).toBe(false)
  handlers['product.list'] = whole as NonNullable<typeof whole>
  host.tap('more-goods')
  await host.until('the rest', () => host.has('card-p8'))
  await turnOff()
})

test('a category in which all is sold out says so, and is no empty one', async () => {
  handlers['product.list'] = () => ok({ products: [] })
  await turnOn()
  await host.until('the words', () => host.text().includes('这一类没有现货'))
  host.tap('in-stock-only')
  await host.until('the words', () => host.text().includes('这一类还没有商品'))
})
