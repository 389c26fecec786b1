import { sweepMinutely } from '../../../cloudfunctions/runtime/sweep'
import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import type { Change, Ports } from '../../../cloudfunctions/shop/ports'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { paidUnheard } from '../../support/shopping'
import { quiet } from './walk'

beforeAll(quiet)

/** A promise that somebody else fulfils. */
function aSignal() {
  let give = () => {}
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return { give, given }
}

/** The shop's ports with something before and after each change of a stock. */
function around(
  { ports }: AShop,
  does: { before?: (change: Change) => Promise<void>; after?: (change: Change) => Promise<void> },
): Ports {
  const change: Ports['store']['change'] = async (collection, id, when, what) => {
    if (collection === 'stocks') await does.before?.(what)
    const done = await ports.store.change(collection, id, when, what)
    if (collection === 'stocks') await does.after?.(what)
    return done
  }
  return { ...ports, store: { ...ports.store, change } }
}

test('who is slow to release a closed order does not take the pieces that its late money took again', async () => {
  const shop = await openShop()
  try {
    await stockUp(shop, 1)
    const number = await paidUnheard(shop)
    const hold = `holds.${number}`
    // WeChat does not answer the first question and is mistaken about the second: the order times out.
    shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
    shop.wechat.failNext({ status: 404, code: 'ORDER_NOT_EXIST' })
    shop.clock.skip(16 * 60_000)
    const [about, may] = [aSignal(), aSignal()]
    const slow = around(shop, {
      async before({ unset }) {
        if (!unset?.includes(hold)) return
        about.give()
        await may.given
      },
    })
    const sweeping = sweepMinutely(slow)
    await about.given

    // The notice holds the pieces once more; only then does the slow release arrive.
    const judging = around(shop, {
      async after({ set }) {
        if (!set?.[hold]) return
        may.give()
        await sweeping
      },
    })
    const taken = await takeNotice(judging, shop.wechat.makeNotice({ outTradeNo: number }))

    expect(taken).toMatchObject({ ok: true })
    expect(await shop.order(number)).toMatchObject({ state: 'paid', todoAt: 0 })
    expect(await shop.stock('orange-5')).toMatchObject({ onHand: 1, committed: 1, available: 0, holds: {} })
    expect(await restFault(shop, 'orange-5')).toBe('')
    const incidents = await shop.ports.store.page('incidents', '', 10)
    expect(incidents.map(({ what }) => what)).toEqual(['late_money_retaken'])
  } finally {
    await shop.stop()
  }
})
