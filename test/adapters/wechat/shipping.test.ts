import { aParcel, aShipping, PAYER, TRANSACTION, type WxScene, wxScene } from './wx-scene'

let scene: WxScene

beforeEach(async () => {
  scene = await wxScene()
})
afterEach(() => scene.stop())

const OK = { ok: true, value: true }

test('one parcel for everything is uploaded as one delivery, by number, carrier and masked phone', async () => {
  expect(await scene.wx.uploadShipping(aShipping())).toEqual(OK)
  expect(scene.platform.shippingOf(TRANSACTION)).toMatchObject({
    deliveryMode: 1,
    logisticsType: 1,
    finished: true,
    timesFinished: 1,
    parcels: [
      {
        trackingNumber: 'SF1234567890123',
        carrierId: 'SF',
        itemDesc: '脐橙 5 斤 ×1',
        receiverContact: '138****2046',
      },
    ],
    uploadTime: Date.UTC(2026, 2, 2, 4),
  })
})

test('only 顺丰 is told whose parcel it is, and long words are cut to the 120 characters that WeChat takes', async () => {
  const parcels = [{ ...aParcel('768212345678', 'ZTO'), goods: '橙'.repeat(200) }]
  expect(await scene.wx.uploadShipping(aShipping({ parcels }))).toEqual(OK)
  const [parcel] = scene.platform.shippingOf(TRANSACTION)?.parcels ?? []
  expect(parcel?.receiverContact).toBeUndefined()
  expect(parcel?.itemDesc).toBe('橙'.repeat(120))
})

test('parts are told as they leave, each time all of them, and the last part finishes', async () => {
  const first = { mode: 'split' as const, allShipped: false, parcels: [aParcel('SF1000000000001')] }
  const both = { ...first, allShipped: true, parcels: [...first.parcels, aParcel('SF1000000000002')] }
  expect(await scene.wx.uploadShipping(aShipping(first))).toEqual(OK)
  expect(await scene.wx.orderState(TRANSACTION)).toEqual({
    ok: true,
    value: {
      state: 'to_ship',
      mode: 'split',
      parcels: [{ carrierId: 'SF', trackingNumber: 'SF1000000000001' }],
      timesShipped: 0,
    },
  })
  expect(await scene.wx.uploadShipping(aShipping(both, 1000))).toEqual(OK)
  expect(await scene.wx.orderState(TRANSACTION)).toMatchObject({
    value: { state: 'shipped', timesShipped: 1, parcels: [{}, { trackingNumber: 'SF1000000000002' }] },
  })
})

test('told exactly what it has, WeChat changes nothing, and that is well', async () => {
  await scene.wx.uploadShipping(aShipping())
  expect(await scene.wx.uploadShipping(aShipping({}, 1000))).toEqual(OK)
  expect(scene.platform.shippingOf(TRANSACTION)).toMatchObject({ timesFinished: 1, reuploaded: false })
})

test('what was finished may be told anew once, and no second time', async () => {
  await scene.wx.uploadShipping(aShipping())
  const anew = (number: string, afterMs: number) =>
    scene.wx.uploadShipping(aShipping({ parcels: [aParcel(number)] }, afterMs))
  expect(await anew('SF2000000000002', 1000)).toEqual(OK)
  expect(await scene.wx.orderState(TRANSACTION)).toMatchObject({ value: { timesShipped: 2 } })
  expect(await anew('SF3000000000003', 2000)).toEqual({ ok: false, error: 'reupload_used' })
  expect(scene.platform.shippingOf(TRANSACTION)?.parcels).toMatchObject([
    { trackingNumber: 'SF2000000000002' },
  ])
})

test('changing from parts to one parcel uses the one chance too', async () => {
  const part = { mode: 'split' as const, allShipped: false }
  await scene.wx.uploadShipping(aShipping(part))
  expect(await scene.wx.uploadShipping(aShipping({}, 1000))).toEqual(OK)
  expect(scene.platform.shippingOf(TRANSACTION)?.reuploaded).toBe(true)
})

test.each([
  ['a payment that WeChat does not know', { transactionId: '4200' }, { error: 'payment_unknown' }],
  ['someone else’s payment', { payerId: 'oSomeoneElse' }, { error: 'refused', about: ['10060031'] }],
  [
    'sixteen parcels',
    {
      mode: 'split' as const,
      parcels: Array.from({ length: 16 }, (_, i) => aParcel(`SF10000000000${i + 10}`)),
    },
    { error: 'refused', about: ['10060024'] },
  ],
  [
    'one delivery of two parcels',
    { parcels: [aParcel('SF1000000000001'), aParcel('SF1000000000002')] },
    { error: 'refused', about: ['268485228'] },
  ],
  [
    'a parcel of nothing',
    { parcels: [{ ...aParcel('SF1'), goods: '' }] },
    { error: 'refused', about: ['10060008'] },
  ],
  ['a parcel without a number', { parcels: [aParcel('')] }, { error: 'refused', about: ['268485226'] }],
  ['no carrier', { parcels: [aParcel('1', '')] }, { error: 'refused', about: ['268485227'] }],
])('%s is refused, and nothing is written', async (_what, wrong, refusal) => {
  expect(await scene.wx.uploadShipping(aShipping(wrong))).toEqual({ ok: false, ...refusal })
  expect(scene.platform.shippingOf(TRANSACTION)).toBeUndefined()
})

test('nothing is shipped of what was paid back', async () => {
  const [payment] = scene.payments
  if (payment) payment.refundedFen = payment.totalFen
  expect(await scene.wx.uploadShipping(aShipping())).toEqual({ ok: false, error: 'not_shippable' })
  expect(await scene.wx.orderState(TRANSACTION)).toMatchObject({ value: { state: 'refunded' } })
})

test('receipt by the buyer, and by WeChat’s own clock after ten days, is told by asking', async () => {
  await scene.wx.uploadShipping(aShipping())
  const state = async () => {
    const asked = await scene.wx.orderState(TRANSACTION)
    return asked.ok && asked.value.state
  }
  expect(await state()).toBe('shipped')
  scene.clock.skip(10 * 86_400_000 - 60_000)
  expect(await state()).toBe('shipped')
  scene.clock.skip(60_000)
  expect(await state()).toBe('received')
  expect(scene.platform.orderStateOf(TRANSACTION)).toBe(3)
  scene.clock.skip(86_400_000)
  expect(scene.platform.orderStateOf(TRANSACTION)).toBe(4)
  expect(await state()).toBe('received')
  expect(scene.platform.confirm({ transaction_id: TRANSACTION }, PAYER)).toEqual({
    ok: false,
    error: 'not_waiting',
  })
})

test('a payment that nobody made is unknown', async () => {
  expect(await scene.wx.orderState('4200')).toEqual({ ok: false, error: 'payment_unknown' })
})

test('the carriers are those that WeChat knows', async () => {
  const list = await scene.wx.deliveryList()
  expect(list.ok && list.value).toEqual(expect.arrayContaining([{ id: 'SF', name: '顺丰速运' }]))
})
