import { type AShop, openShop } from '../../support/a-shop'
import { payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { heard, MINUTE_MS, received, toBePaid } from '../../support/transfers'
import { keysCalled, vaultWith } from '../../support/vault'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

test('the key of the names is gone: what WeChat wants no name for is paid all the same', async () => {
  const { he, id } = await toBePaid(shop, 1_000)
  shop.ports.vault = vaultWith(keysCalled('k2'))
  await shop.sweep()
  received(shop, id)
  await heard(shop, id)
  expect(await places(shop, he)).toEqual([0, 0, 0, 1_000, 0])
})

test('what arrives decides, not what was asked for: a name is opened from 2,000 yuan on, and not a fen below', async () => {
  const { open } = shop.ports.vault
  const opened: string[] = []
  shop.ports.vault = {
    ...shop.ports.vault,
    open(sealed, about) {
      opened.push(about)
      return open(sealed, about)
    },
  }
  // Of what is over 800 yuan a fifth is withheld.
  const small = await toBePaid(shop, 229_998)
  const large = await toBePaid(shop, 230_000)
  expect([await payoutAt(shop, small.id), await payoutAt(shop, large.id)]).toMatchObject([
    { netFen: 199_998 },
    { netFen: 200_000 },
  ])
  await shop.sweep()
  expect(opened).toEqual([`payee:${large.he}:name`])
  expect(shop.wechat.transferOf(large.id)?.payeeName).toBe('林小满')
})

test('where a name is wanted and does not open, the payout is held up before the owner, and goes once the key is back', async () => {
  const { id } = await toBePaid(shop, 400_000)
  shop.ports.vault = vaultWith(keysCalled('k2'))
  await shop.sweep()
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'approved', reason: 'refused_by_wechat' })
  expect(shop.wechat.transferOf(id)).toBeUndefined()
  shop.ports.vault = vaultWith(keysCalled('k2', 'k1'))
  await shop.pass(2 * MINUTE_MS)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
})
