import { readTemplate } from '../../../cloudfunctions/adapters/wechat/template'
import type { WxMessage } from '../../../cloudfunctions/shop/wx-port'
import { TEMPLATES } from '../../../emulator/stage/templates'
import { PAYER, type WxScene, wxScene } from './wx-scene'

let scene: WxScene

beforeEach(async () => {
  scene = await wxScene()
})
afterEach(() => scene.stop())

const aMessage = (overrides: Partial<WxMessage['facts']> = {}): WxMessage => ({
  kind: 'shipped',
  to: PAYER,
  page: 'buyer/order/index?id=ABCDEFGHIJKLMNOP',
  facts: {
    number: 'ABCDEFGHIJKLMNOP',
    goods: '脐橙 5 斤装',
    carrier: '顺丰速运',
    trackingNumber: 'SF1234567890123',
    at: Date.UTC(2026, 2, 2, 1, 5),
    ...overrides,
  },
})

test('a message that was agreed to arrives, each fact in the field of the shop’s own template, once', async () => {
  scene.platform.accept(PAYER, TEMPLATES.shipped.id)
  expect(await scene.wx.sendMessage(aMessage())).toEqual({ ok: true, value: true })
  expect(scene.platform.messages).toMatchObject([
    {
      to: PAYER,
      page: 'buyer/order/index?id=ABCDEFGHIJKLMNOP',
      data: {
        character_string1: 'ABCDEFGHIJKLMNOP',
        thing2: '脐橙 5 斤装',
        thing3: '顺丰速运',
        character_string4: 'SF1234567890123',
        time5: '2026年3月2日 09:05',
      },
    },
  ])
  expect(await scene.wx.sendMessage(aMessage())).toEqual({ ok: false, error: 'not_wanted' })
  expect(scene.platform.messages).toHaveLength(1)
})

test('nobody who did not agree is told anything', async () => {
  expect(await scene.wx.sendMessage(aMessage())).toEqual({ ok: false, error: 'not_wanted' })
  expect(scene.platform.messages).toEqual([])
})

test('words are cut to what a field takes, money is told in yuan', async () => {
  scene.platform.accept(PAYER, TEMPLATES.shipped.id)
  scene.platform.accept(PAYER, TEMPLATES.refunded.id)
  await scene.wx.sendMessage(aMessage({ goods: '橙'.repeat(30) }))
  await scene.wx.sendMessage({ ...aMessage({ amountFen: 1205, note: '坏果包赔' }), kind: 'refunded' })
  expect(scene.platform.messages.map(({ data }) => [data.thing2, data.amount2])).toEqual([
    ['橙'.repeat(20), undefined],
    [undefined, '¥12.05'],
  ])
})

test('what WeChat does not take as it stands is refused with its code, not tried for ever', async () => {
  scene.platform.accept(PAYER, TEMPLATES.shipped.id)
  const refused = await scene.wx.sendMessage(aMessage({ trackingNumber: '单号' }))
  expect(refused).toEqual({ ok: false, error: 'refused', about: ['47003'] })
})

test('without a template of its kind nothing is sent', async () => {
  const plain = await wxScene({}, { templates: {} })
  expect(await plain.wx.sendMessage(aMessage())).toEqual({ ok: false, error: 'no_template' })
  expect(plain.platform.calls).toEqual({})
  await plain.stop()
})

test.each(['', 'ID', 'ID goods', 'ID goods=', 'ID goods=thing', 'ID who=thing1', 'I D goods=thing1 x'])(
  '“%s” is no template',
  setting => {
    expect(readTemplate(setting)).toBeUndefined()
  },
)

test('a template is read from one line, spaces apart', () => {
  expect(readTemplate('  8Nx-X_a  goods=thing2 at=time5 ')).toEqual({
    id: '8Nx-X_a',
    fields: [
      { fact: 'goods', field: 'thing2' },
      { fact: 'at', field: 'time5' },
    ],
  })
})
