import type { NoticeTwist } from '../../../emulator/wechat-pay/notices/messenger'
import { seal } from '../../../emulator/wechat-pay/notices/notice'
import { signNotice } from '../../../emulator/wechat-pay/notices/sign-notice'
import { platformSigner } from '../../../emulator/wechat-pay/signer'
import { fen } from '../../../types/fen'
import { payKeys } from '../../support/pay-keys'
import { ORDER, type PayScene, paid, payScene } from './pay-scene'

let scene: PayScene
let transactionId: string

beforeEach(async () => {
  scene = await payScene({ refundAfterMs: 'never' })
  transactionId = await paid(scene)
})
afterEach(() => scene.stop())

const make = (twist: NoticeTwist = {}) => scene.platform.makeNotice({ outTradeNo: ORDER.outTradeNo }, twist)
const open = (post: ReturnType<typeof make>) => scene.pay.openNotice(post, scene.clock.now())
const no = (error: string) => ({ ok: false, error })

/** Any bytes, genuinely signed just now. */
const signed = (bytes: Buffer | string) => {
  const body = Buffer.from(bytes)
  return { headers: signNotice(platformSigner(payKeys()), body, { atMs: scene.clock.now() }), body }
}
const sealed = (
  content: unknown,
  eventType = 'TRANSACTION.SUCCESS',
  originalType: 'transaction' | 'refund' = 'transaction',
) =>
  seal(
    { eventType, originalType, summary: '', content: content as Record<string, unknown> },
    { apiV3Key: payKeys().apiV3Key, now: scene.clock.now() },
  )

test('a genuine payment notice tells the trade: total, payer, app, merchant and time', () => {
  expect(open(make({ noticeId: 'N-1' }))).toEqual({
    ok: true,
    value: {
      kind: 'payment',
      noticeId: 'N-1',
      trade: {
        outTradeNo: ORDER.outTradeNo,
        state: 'SUCCESS',
        paid: {
          transactionId,
          totalFen: 1280,
          payerId: ORDER.payerId,
          appId: scene.pay.appId,
          mchId: scene.pay.mchId,
          at: Math.floor((scene.platform.tradeOf(ORDER.outTradeNo)?.paid?.at ?? 0) / 1000) * 1000,
        },
      },
    },
  })
})

test.each(['SUCCESS', 'ABNORMAL', 'CLOSED'] as const)(
  'a genuine refund notice tells that it ended %s',
  async state => {
    const refund = {
      outTradeNo: ORDER.outTradeNo,
      outRefundNo: 'R-1',
      refundFen: fen(30),
      totalFen: fen(1280),
      reason: '',
    }
    await scene.pay.refund(refund)
    const { refundId } = scene.platform.settleRefund('R-1', state)
    const notice = open(scene.platform.makeNotice({ outRefundNo: 'R-1' }))
    expect(notice).toMatchObject({
      ok: true,
      value: {
        kind: 'refund',
        outTradeNo: ORDER.outTradeNo,
        mchId: scene.pay.mchId,
        refund: { outRefundNo: 'R-1', refundId, state, refundFen: 30 },
      },
    })
  },
)

test('a genuine notice that says something else than agreed opens: to compare is the shop’s', () => {
  const change = { totalFen: 1, mchId: '1900000002', appId: 'wxother', payerId: 'oOther' }
  expect(open(make({ change }))).toMatchObject({ value: { trade: { paid: change } } })
})

test.each(['forged', 'signtest'] as const)('a %s signature is forged', signature => {
  expect(open(make({ signature }))).toEqual(no('forged'))
})

test('a probe begins as WeChat’s do', () => {
  expect(make({ signature: 'signtest' }).headers['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//)
})

test('five minutes old is taken, more is stale, and so is one from the future', () => {
  const minute = 60_000
  expect(open(make({ ageMs: 4.9 * minute })).ok).toBe(true)
  expect(open(make({ ageMs: 5.1 * minute }))).toEqual(no('stale'))
  expect(open(make({ ageMs: -4.9 * minute })).ok).toBe(true)
  expect(open(make({ ageMs: -5.1 * minute }))).toEqual(no('stale'))
})

test('a notice kept and posted again a day later is stale', () => {
  const kept = make()
  expect(open(kept).ok).toBe(true)
  scene.clock.skip(86_400_000)
  expect(open(kept)).toEqual(no('stale'))
})

test('another key than ours is unknown', () => {
  expect(open(make({ keyId: 'PUB_KEY_ID_0000' }))).toEqual(no('unknown_key'))
})

test.each(['timestamp', 'nonce', 'signature', 'serial'])('without its %s it is incomplete', name => {
  const post = make()
  expect(open({ ...post, headers: { ...post.headers, [`wechatpay-${name}`]: '' } })).toEqual(no('incomplete'))
  delete post.headers[`wechatpay-${name}`]
  expect(open(post)).toEqual(no('incomplete'))
})

test.each(['soon', '1e9', '-1', ' '])('a timestamp of %j is none', timestamp => {
  const post = make()
  expect(open({ ...post, headers: { ...post.headers, 'wechatpay-timestamp': timestamp } })).toEqual(
    no('incomplete'),
  )
})

test('one changed byte of the body, the time or the nonce is forged', () => {
  const { headers, body } = make()
  const touched = Buffer.from(body)
  touched.writeUInt8(body.readUInt8(10) ^ 1, 10)
  expect(open({ headers, body: touched })).toEqual(no('forged'))
  const later = String(Number(headers['wechatpay-timestamp']) + 1)
  expect(open({ body, headers: { ...headers, 'wechatpay-timestamp': later } })).toEqual(no('forged'))
  expect(open({ body, headers: { ...headers, 'wechatpay-nonce': 'other' } })).toEqual(no('forged'))
  expect(open({ headers, body: Buffer.concat([body, Buffer.from(' ')]) })).toEqual(no('forged'))
  expect(open({ headers, body })).toMatchObject({ ok: true })
})

test('sealed under another APIv3 key it is forged', () => {
  expect(open(make({ apiV3Key: 'x'.repeat(32) }))).toEqual(no('forged'))
})

test.each(['ciphertext', 'associated_data', 'nonce'])(
  'a seal whose %s was touched is forged, however well signed',
  field => {
    const envelope = JSON.parse(make().body.toString())
    const { ciphertext } = envelope.resource
    envelope.resource[field] = field === 'ciphertext' ? `A${ciphertext.slice(1, -4)}AAA=` : 'refund'
    expect(open(signed(JSON.stringify(envelope)))).toEqual(no('forged'))
  },
)

test('a seal too short to hold its tag is forged', () => {
  const envelope = JSON.parse(make().body.toString())
  envelope.resource.ciphertext = 'AAAA'
  expect(open(signed(JSON.stringify(envelope)))).toEqual(no('forged'))
})

test('bytes that are not UTF-8, not JSON or another shape are unreadable', () => {
  const text = make().body.toString()
  expect(
    open(
      signed(Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xfe]), Buffer.from('}')])),
    ),
  ).toEqual(no('unreadable'))
  const inString = Buffer.from(text.replace('支付成功', 'PLACE'))
  inString.writeUInt8(0xff, inString.indexOf('PLACE'))
  expect(open(signed(inString))).toEqual(no('unreadable'))
  expect(open(signed(inString.toString('latin1').replace('\xff', 'x')))).toMatchObject({ ok: true })
  for (const body of ['', '{', '[]', 'null', '{"id":"1"}'])
    expect(open(signed(body))).toEqual(no('unreadable'))
})

test('events and algorithms that the shop does not know are unreadable', () => {
  const envelope = JSON.parse(make().body.toString())
  const altered = (change: object, resource: object = {}) =>
    open(signed(JSON.stringify({ ...envelope, ...change, resource: { ...envelope.resource, ...resource } })))
  expect(altered({}, {})).toMatchObject({ ok: true })
  expect(altered({ event_type: 'MCHTRANSFER.BILL.FINISHED' })).toEqual(no('unreadable'))
  expect(altered({ event_type: 'REFUND.SUCCESS' })).toEqual(no('unreadable'))
  expect(altered({}, { algorithm: 'AEAD_SM4_GCM' })).toEqual(no('unreadable'))
  expect(altered({}, { original_type: 'refund' })).toEqual(no('unreadable'))
  expect(altered({}, { nonce: '' })).toEqual(no('unreadable'))
})

test('a well sealed content of another shape is unreadable', () => {
  for (const content of [
    {},
    { out_trade_no: 'A', trade_state: 'NOTPAY' },
    { out_trade_no: 'A', trade_state: 'SUCCESS' },
  ]) {
    expect(open(signed(sealed(content)))).toEqual(no('unreadable'))
  }
})

test('a refund notice whose event and content disagree is unreadable', async () => {
  const content = {
    mchid: '1',
    out_trade_no: 'A',
    refund_id: '5',
    out_refund_no: 'R',
    refund_status: 'CLOSED',
    amount: { refund: 1 },
  }
  expect(open(signed(sealed(content, 'REFUND.CLOSED', 'refund')))).toMatchObject({ ok: true })
  expect(open(signed(sealed(content, 'REFUND.SUCCESS', 'refund')))).toEqual(no('unreadable'))
})
