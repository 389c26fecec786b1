import { heldOf } from '../../../cloudfunctions/shop/stock/stock'
import { routes } from '../../../src/routes'
import { returnTo } from './after-sales'
import { reads } from './buyer'
import { openPhonePage, type PhonePage } from './phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './scene'

/** A scene whose second phone is the owner's, at its after-sales. */
interface BothPhones extends Scene {
  seller: PhonePage
  /** Opens a page of the shop's on the owner's phone, or on another owner's, and waits for `filled`. */
  sellerOpens(path: string, filled: string, phone?: PhonePage): Promise<void>
}

/** Opens both for the tests of this file, once; after each test neither phone must have seen a fault. */
export function openBothPhones(): () => BothPhones {
  const here: { both?: BothPhones } = {}
  jest.setTimeout(PATIENCE_MS)
  beforeAll(async () => {
    const scene = await openScene()
    await scene.askAsOwner('shop.set_returns', { returnTo })
    const { url } = await scene.shop.openPhone({ openid: OWNER })
    const seller = await openPhonePage(scene.browser, `${url}/#${routes.sellerAfterSales}`)
    const sellerOpens: BothPhones['sellerOpens'] = async (path, filled, phone = seller) => {
      await phone.page.goto('about:blank')
      await phone.page.goto(`${url}/#${path}`)
      await phone.at(filled).waitFor()
    }
    here.both = { ...scene, seller, sellerOpens }
  }, PATIENCE_MS)
  afterAll(() => here.both?.stop())
  afterEach(() => {
    const { phone, seller } = both()
    expect([...phone.faults.splice(0), ...seller.faults.splice(0)]).toEqual([])
  })
  const both = (): BothPhones => {
    if (!here.both) throw new Error('the phones are not open yet')
    return here.both
  }
  return both
}

/** What an after-sale may move: the shelf of one SKU, the order, and the money that went back. */
export async function booksOf({ shop: { store, pay } }: Scene, number: string, skuId: string) {
  const [order, stock] = await Promise.all([store.get('orders', number), store.get('stocks', skuId)])
  if (!order || !stock) throw new Error(`no ${number} or no ${skuId}`)
  const { state, parcels, lines, refunds } = order
  const decidedFen = refunds.reduce((sum, { refundFen }) => sum + refundFen, 0)
  const { onHand, committed, available } = stock
  return {
    stock: { onHand, committed, available, held: heldOf(stock) },
    order: { state, parcels, lines, decidedFen },
    outFen: pay.money().refundedFen,
  }
}

/** The steps of the trail on the screen. */
export const trailOf = ({ page }: PhonePage): Promise<string[]> =>
  page.locator('#after-sale-trail:visible .life-step').allTextContents()

/** Both phones show this state and one trail; a buyer is told the shop where staff are told which of them. */
export async function bothTell(
  both: BothPhones,
  { number, id }: { number: string; id: string },
  state: string,
) {
  const { phone, seller } = both
  await both.open(routes.afterSale(number, id), 'after-sale-state')
  await both.sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  for (const one of [phone, seller]) await reads(one, 'after-sale-state', state)
  const told = await trailOf(seller)
  expect(await trailOf(phone)).toEqual(told.map(step => step.replace(/店主|店员/, '店家')))
}

/** The after-sale that the buyer's page shows now. */
export async function shownId({ phone }: Scene): Promise<string> {
  await phone.at('after-sale-state').waitFor()
  const [, id = ''] = /[?&]id=([A-Za-z0-9_-]+)/.exec(phone.page.url()) ?? []
  return id
}
