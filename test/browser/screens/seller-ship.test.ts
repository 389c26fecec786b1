import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import type { EndpointName } from '../../../types/api'
import { onTheWay } from '../support/fail-and-retry'
import { ends, type Look, lookOver } from '../support/looks'
import { address, lineOf, paid, send } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks: Look[] = ends) =>
  expect(await lookOver(scene.phone, `seller-${name}`, looks)).toEqual([])
const type = (id: string, words: string) => scene.phone.at(id).locator('input').fill(words)

const PAGES: [name: string, path: string, call: EndpointName, filled: string][] = [
  ['ship', routes.ship(), 'shipping.next', 'ship-leave'],
  ['ship-many', routes.shipMany, 'shipping.carriers', 'read-pasted'],
  ['untold', routes.untold, 'shipping.untold', '微信都知道了'],
]

test.each(PAGES)('%s: on its way, without an answer, and empty', async (name, path, call, filled) => {
  expect(await onTheWay(scene, `seller-${name}`, path, { call, filled })).toEqual([])
  await look(`${name}-empty`)
})

test('the order that has waited longest: as it comes, with its number, and with one that is not right', async () => {
  const { phone } = scene
  const lines = [await lineOf(scene, 'orange', 0, 3), await lineOf(scene, 'honey')]
  await paid(scene, { lines, note: '放门卫室，谢谢' })
  await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  await scene.open(routes.ship(), 'ship')
  await look('ship', undefined)
  await phone.tap('carrier-SF')
  await type('tracking', 'SF1420987654001')
  await phone.at('tracking-fit').waitFor()
  await look('ship-ready')
  await type('tracking', 'SF142098765')
  await phone.tap('pack-2')
  await phone.tap('ship')
  await phone.at('refused').waitFor()
  await look('ship-refused')
})

test('another carrier: the way to all, found, and not found', async () => {
  const { phone } = scene
  await scene.open(routes.ship(), 'ship')
  await phone.tap('carrier-more')
  await phone.at('carrier-words').waitFor()
  await look('ship-carriers')
  await type('carrier-words', '丰')
  await phone.tap('carrier-words-do')
  await phone.at('carrier-found-FWX').waitFor()
  await look('ship-carriers-found')
  await type('carrier-words', '没有这一家')
  await phone.tap('carrier-words-do')
  await phone.page.getByText('没有找到「没有这一家」').waitFor()
  await look('ship-carriers-none')
})

test('one parcel has left: what is left, its number put right, and the question before it', async () => {
  const { phone } = scene
  const { order } = await scene.askAsOwner('shipping.next', {})
  const number = order?.number ?? ''
  await send(scene, number, [{ lineId: '1', quantity: 1 }])
  await scene.open(routes.ship(number), 'ship')
  await look('ship-rest')
  await phone.page.locator('[id^="correct-"]:visible').first().click()
  await phone.at('correct').waitFor()
  await look('ship-correct')
  await type('right-tracking', 'SF1420987654099')
  await phone.tap('correct')
  await phone.at('dialog').waitFor()
  await look('ship-correct-sure')
  await phone.tap('dialog-no')
})

test('the next one, what has just left, and an order that was shipped', async () => {
  const { phone } = scene
  await scene.open(routes.ship(), 'ship')
  const first = (await scene.askAsOwner('shipping.next', {})).order?.number ?? ''
  await phone.tap('carrier-SF')
  await type('tracking', 'SF1420987654101')
  await phone.tap('ship')
  await phone.at('just-sent').waitFor()
  await phone.page.getByText('这一单发出了').waitFor({ state: 'hidden' })
  await look('ship-next')
  await scene.open(routes.ship(first), 'ship-next')
  await look('ship-shipped')
})

test('a piece that its buyer asks the money back for', async () => {
  const number = await paid(scene)
  await scene.ask('after_sale.ask', {
    ...{ requestId: randomUUID(), number, kind: 'refund', reason: 'changed_mind' },
    lines: [
      { lineId: '1', quantity: 1 },
      { lineId: '2', quantity: 1 },
    ],
  })
  await scene.open(routes.ship(number), 'ship')
  await look('ship-kept')
})

test('long names, and more pieces of more lines than fit', async () => {
  const long = {
    ...address,
    name: '欧阳阿姨住在三楼左手边那一户的名字有二十',
    detail:
      '文一西路 1 号 2 幢 301 室，进门右手第一部电梯，出电梯左转到底，门口有一盆很大的绿萝，放地上就行，不用敲门，孩子在睡觉',
  }
  const lines = [
    await lineOf(scene, 'orange', 0, 12),
    await lineOf(scene, 'orange', 3, 2),
    await lineOf(scene, 'pear', 0, 1),
    await lineOf(scene, 'tea', 0, 1),
  ]
  const number = await paid(scene, {
    address: long,
    lines,
    note: '孩子怕狗，送到门口打个电话，不要按门铃。'.repeat(5),
  })
  await scene.open(routes.ship(number), 'ship')
  await look('ship-long')
})

test('a pasted list: read, with its faults, partly sent, and all sent', async () => {
  const { phone } = scene
  const to = { ...address, name: '阿禾', phone: '13800001111' }
  const number = await paid(scene, { address: to, lines: [await lineOf(scene, 'honey')] })
  const other = { ...address, name: '小满', phone: '13800002222' }
  await paid(scene, { address: other, lines: [await lineOf(scene, 'honey')] })
  await scene.open(routes.shipMany, 'read-pasted')
  const lines = [
    `${number} SF1420987654201`,
    '小满 2222 768212345678',
    '谁的 SF1420987654203',
    '看不懂的一行',
  ]
  await phone.at('pasted').locator('textarea').fill(lines.join('\n'))
  await look('ship-many-pasted')
  await phone.tap('read-pasted')
  await phone.at('pasted-4-text').waitFor()
  await look('ship-many', undefined)
  await phone.tap('ship-pasted')
  await phone.at('gone').waitFor()
  await look('ship-many-rest')
  await phone.tap('carrier-ZTO')
  await phone.at('ship-pasted').filter({ hasText: '确认发货 1 单' }).waitFor()
  await phone.tap('ship-pasted')
  await phone.page.getByText('发出了 2 单').waitFor()
  await phone.tap('rewrite')
  await phone.at('pasted').locator('textarea').fill(`${number} SF1420987654201`)
  await phone.tap('read-pasted')
  await phone.at('pasted-1-text').waitFor()
  await look('ship-many-gone')
})

test('what WeChat has not taken: why, since when, and the question before it is replaced', async () => {
  const { phone, shop } = scene
  await shop.skip(MINUTE_MS)
  shop.wechat.failNext({ errcode: 10060031 }, '/wxa/sec/order/upload_shipping_info')
  const refusedOrder = await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  await send(scene, refusedOrder)
  await shop.skip(MINUTE_MS)
  const other = await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  await send(scene, other)
  // As after somebody told WeChat by hand.
  const set = { state: 'failing', lastError: 'told_otherwise', tries: 1 }
  await shop.store.change('outbox', `shipping:${other}`, {}, { set })
  await scene.open(routes.untold, `replace-${other}`)
  await look('untold', undefined)
  await phone.tap(`replace-${other}`)
  await phone.at('dialog').waitFor()
  await look('untold-replace')
  await phone.tap('dialog-yes')
  await phone.at(`untold-${other}`).waitFor({ state: 'detached' })
  await phone.at(`untold-${refusedOrder}`).waitFor()
})
