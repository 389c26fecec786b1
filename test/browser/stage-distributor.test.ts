import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { NOTHING } from '../../cloudfunctions/shop/ledger/account'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { reads } from './support/buyer'
import { pictureOf } from './support/stage-page'
import {
  AHE,
  buyOpen,
  deliver,
  openidOf,
  openStageScene,
  SELLER,
  SHARER,
  type StageScene,
  XIAOMAN,
} from './support/stage-scene'

jest.setTimeout(120_000)

const DAY_MS = 86_400_000
/** Pears are 38.80 yuan the box, the carriage 8 yuan; the shop pays a tenth of the goods: 3.88 yuan. */
const [PEAR, PEAR_FEN, EARNED_FEN] = ['pear-1', 3_880, 388]

let scene: StageScene
let first: string
beforeAll(async () => {
  scene = await openStageScene()
}, 120_000)
afterAll(() => scene?.stop())
afterEach(() => expect(scene.faults.splice(0)).toEqual([]))

const scenery = (words: string) => scene.page.locator('#scene-0', { hasText: words }).waitFor()

test('from her front page nothing can be sent: the stage says what to do instead', async () => {
  await scene.phoneOf(SHARER).at('money').waitFor()
  await scene.page.locator('#send').click()
  await scene.said('这一页不带推广码')
  await scene.page.locator('#scene-0', { hasText: '1001' }).waitFor()
})

test('a card from her phone opens on the buyer’s with her name and 推广; what is bought is hers, to the fen', async () => {
  const [before, sharer, ahe] = [await booksOf(scene.shop()), scene.phoneOf(SHARER), scene.phoneOf(AHE)]
  expect(await scene.account()).toEqual({ ...NOTHING, entries: {} })
  await sharer.tap('to-goods')
  await sharer.tap('share-pear')
  await sharer.tap('send-chat')
  await scene.said('小林的卡片在阿禾的手机上打开了。')
  await reads(ahe, 'promoted', '小林推荐 · 推广')
  await scenery('1007 好友卡片')
  first = await buyOpen(ahe, 'first')
  await reads(ahe, 'credit', '小林推荐 · 推广')
  const { stocks } = before
  const { available = 0, committed = 0 } = stocks[PEAR] ?? {}
  expect(await booksOf(scene.shop())).toEqual(
    moved(before, {
      stocks: { [PEAR]: { available: available - 1, committed: committed + 1 } },
      orders: {
        [first]: { buyerId: openidOf(AHE), state: 'paid', payableFen: PEAR_FEN + 800, trade: 'SUCCESS' },
      },
      inFen: before.inFen + PEAR_FEN + 800,
    }),
  )
  expect(await scene.account()).toEqual({
    ...NOTHING,
    pendingFen: EARNED_FEN,
    entries: { [`sale:${first}:1`]: EARNED_FEN },
  })
})

test('all three phones tell of it, without being opened anew: what is on its way, which card, whose it is', async () => {
  const [sharer, seller] = [scene.phoneOf(SHARER), scene.phoneOf(SELLER)]
  await scene.turn(SHARER, routes.distributorHome)
  await reads(sharer, 'pending', '待结算 ¥3.88')
  await sharer.tap('to-orders')
  await reads(sharer, `credit-${first}`, '微信聊天里的卡片')
  await scene.turn(SHARER, routes.distributorFunnel('pear'))
  await reads(sharer, 'step-bought', '1人')
  await scene.turn(SELLER, routes.sellerOrder(first))
  await reads(seller, 'credit-earner', '小林')
  await reads(seller, 'credit-earner', '¥3.88')
  await scene.inspect('stage-6-credited')
  const docs = path.resolve(__dirname, '../../docs/stage.png')
  if (process.env.DOCS_PICTURES) copyFileSync(pictureOf('stage-6-credited'), docs)
})

test('who comes by himself brings nobody anything', async () => {
  const before = await scene.account()
  await scene.swap(SHARER, XIAOMAN)
  const xiaoman = scene.phoneOf(XIAOMAN)
  await xiaoman.tap('card-pear')
  const number = await buyOpen(xiaoman, 'first')
  expect((await scene.shop().store.get('orders', number))?.credit).toBeUndefined()
  expect(await scene.account()).toEqual(before)
  await scene.swap(XIAOMAN, SHARER)
})

test('in Moments nobody is named; entered by 前往小程序 it is hers all the same', async () => {
  const [sharer, ahe, before] = [scene.phoneOf(SHARER), scene.phoneOf(AHE), await scene.account()]
  await scene.turn(SHARER, routes.distributorGoods)
  await sharer.tap('share-strawberry')
  await sharer.tap('open-moments')
  await scene.said('小林的朋友圈在阿禾的手机上打开了。')
  await reads(ahe, 'promoted', '小林推荐 · 推广')
  await scenery('1154 朋友圈单页')
  await scene.page.locator('#enter-0').click()
  await scene.page.locator('#scene-0', { hasText: '1155' }).waitFor()
  const number = await buyOpen(ahe, 'kept')
  expect((await scene.shop().store.get('orders', number))?.credit?.spans).toMatchObject([
    { channel: 'moments' },
  ])
  expect(await scene.account()).toMatchObject({ pendingFen: before.pendingFen + 498 })
})

test('the code of a finished poster is read from its picture, and leads to its goods under her name', async () => {
  const [sharer, ahe, before] = [scene.phoneOf(SHARER), scene.phoneOf(AHE), await scene.account()]
  await scene.turn(SHARER, routes.distributorGoods)
  // The page comes back as it was left.
  await sharer.tap('share-sheet-close')
  await sharer.tap('share-pear')
  await sharer.tap('open-poster')
  await sharer.at('save-poster').waitFor()
  await scene.page.locator('#send').click()
  await scene.said('海报要用「扫码」')
  await scene.page.locator('#kind-code').check()
  await scene.page.locator('#send').click()
  await scene.said('小林的码在阿禾的手机上打开了。')
  await scenery('1047 扫码')
  await reads(ahe, 'promoted', '小林推荐 · 推广')
  const number = await buyOpen(ahe, 'kept')
  expect((await scene.shop().store.get('orders', number))?.credit?.spans).toMatchObject([
    { channel: 'poster' },
  ])
  expect(await scene.account()).toMatchObject({ pendingFen: before.pendingFen + EARNED_FEN })
})

test('sent, received, and the days of return over: the first order’s commission can be had, the others’ wait', async () => {
  const [sharer, before] = [scene.phoneOf(SHARER), await scene.account()]
  await deliver(scene, first, AHE)
  expect(await scene.account()).toEqual(before)
  await scene.shop().skip(8 * DAY_MS)
  expect(await scene.account()).toEqual({
    ...before,
    availableFen: EARNED_FEN,
    pendingFen: before.pendingFen - EARNED_FEN,
    entries: { ...before.entries, [`settle:${first}:1`]: EARNED_FEN },
  })
  await scene.turn(SHARER, routes.distributorHome)
  await reads(sharer, 'available', '3.88')
  await scene.inspect('stage-7-available')
})
