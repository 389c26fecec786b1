import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { bringUp, everyRow } from './support/bring-up'
import { reads } from './support/buyer'
import { lineOf, paid } from './support/orders'
import { openPhonePage } from './support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

const SKU = 'orange-5j-m'
const CLERK = 'oLocalClerk0000000000000001'
let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
  await scene.shop.store.add('staff', { _id: CLERK, role: 'clerk', name: '小林', at: 1 })
  await paid(scene, { lines: [await lineOf(scene, 'orange', 0, 9)] })
}, PATIENCE_MS)
afterAll(() => scene.stop())
afterEach(() => expect(scene.phone.faults.splice(0)).toEqual([]))

const books = () => booksOf(scene.shop)
const shelf = async () => (await scene.shop.store.get('stocks', SKU))?.onHand
const openStock = () => scene.open(routes.sellerStock, `open-${SKU}`)

test('four boxes went bad: written as the button says, taken back by one tap', async () => {
  const { phone } = scene
  const before = await books()
  await openStock()
  await phone.tap(`less-${SKU}`)
  for (let i = 0; i < 3; i += 1) await phone.tap('dial-less')
  await reads(phone, 'dial-change', '原来 86，少 4')
  await reads(phone, 'sellable', '9 份被没发的订单占着，改完还能卖 73')
  expect(await phone.at('reason-restock').count()).toBe(0)
  expect(await books()).toEqual(before)
  await phone.tap('reason-broken')
  await reads(phone, 'write-change', '记下：坏了 4 份')
  await phone.tap('write-change')
  await reads(phone, 'toast', '青坡脐橙 树上熟 86 → 82，坏了')
  await reads(phone, `figure-${SKU}`, '82')
  expect(await books()).toEqual(moved(before, { stocks: { [SKU]: { onHand: 82, available: 73 } } }))
  await phone.tap('undo')
  await reads(phone, `figure-${SKU}`, '86')
  expect(await books()).toEqual(before)
})

test('taken back while another list is on the screen, the row there shows it too', async () => {
  const { phone } = scene
  const before = await books()
  await phone.tap(`less-${SKU}`)
  await phone.tap('reason-tasting')
  await phone.tap('write-change')
  await reads(phone, `figure-${SKU}`, '85')
  await phone.tap('stock-in-fruit')
  await phone.at('more-chestnut-1').waitFor({ state: 'detached' })
  await reads(phone, `figure-${SKU}`, '85')
  await phone.tap('undo')
  await reads(phone, `figure-${SKU}`, '86')
  expect(await books()).toEqual(before)
  await phone.tap('stock-all')
  await bringUp(phone, 'more-chestnut-1')
  await bringUp(phone, `more-${SKU}`)
})

test('turned back from, nothing is written', async () => {
  const { phone } = scene
  const before = await books()
  await phone.tap(`more-${SKU}`)
  await reads(phone, 'write-change', '记下：进货 1 份')
  await phone.tap('leave-it')
  await reads(phone, `figure-${SKU}`, '86')
  expect(await books()).toEqual(before)
})

test('one tap buys in what was bought in last; a lost answer asked again counts once', async () => {
  const { phone } = scene
  const before = await books()
  await phone.tap(`open-${SKU}`)
  await reads(phone, 'restock', '补 10 份')
  // The shop hears of it, the phone never hears back.
  await phone.page.route('**/call', async route => {
    if (route.request().postDataJSON().name !== 'stock.change') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await phone.tap('restock')
  await phone.page.getByText('不知道记上没有').waitFor()
  expect(await shelf()).toBe(96)
  await phone.page.unroute('**/call')
  await phone.tap('write-change')
  await reads(phone, 'toast', '86 → 96，进货')
  await reads(phone, `figure-${SKU}`, '96')
  expect(await books()).toEqual(moved(before, { stocks: { [SKU]: { onHand: 96, available: 87 } } }))
})

test('a count while nine boxes wait to be shipped: they stand on the shelf and are counted with it', async () => {
  const { phone } = scene
  const before = await books()
  await phone.tap('to-recount')
  await phone.tap(`choose-${SKU}`)
  for (const row of ['choose-chestnut-1', 'choose-honey-1kg']) {
    await bringUp(phone, row)
    await phone.tap(row)
  }
  await phone.tap('start-counting')
  await phone.at(`count-${SKU}`).locator('input').fill('95')
  await phone.at('count-chestnut-1').locator('input').fill('44')
  // Left half way, and the app is closed: what was counted is still there.
  await scene.open(routes.sellerRecount, `count-${SKU}`)
  expect(await phone.at(`count-${SKU}`).locator('input').inputValue()).toBe('95')
  await reads(phone, 'compare', '数了 2 样')
  await phone.tap('compare')
  await reads(phone, `difference-${SKU}`, '账上 96（9 份卖了没发），数到 95')
  await reads(phone, `difference-${SKU}`, '少 1')
  await reads(phone, 'difference-chestnut-1', '对得上')
  expect(await books()).toEqual(before)
  await phone.tap('write-recount')
  await reads(phone, `outcome-${SKU}`, '改好了，96 → 95')
  await reads(phone, 'outcome-chestnut-1', '对得上，44 份')
  expect(await books()).toEqual(moved(before, { stocks: { [SKU]: { onHand: 95, available: 86 } } }))
  await phone.tap('go-on')
  await phone.at('count-honey-1kg').waitFor()
  expect(await phone.at(`count-${SKU}`).count()).toBe(0)
})

test('two who count the same shelf: the second is told, nothing is corrected twice, and counts again', async () => {
  const { phone } = scene
  await phone.at('count-honey-1kg').locator('input').fill('8')
  await phone.tap('compare')
  await reads(phone, 'difference-honey-1kg', '少 2')
  await scene.askAsOwner('stock.recount', {
    requestId: '7f0c1f52-2a7b-4a53-9f39-0a3c3bfb2a11',
    lines: [{ skuId: 'honey-1kg', counted: 8, onHand: 10, recounts: 0 }],
  })
  const before = await books()
  await phone.tap('write-recount')
  await reads(phone, 'outcome-honey-1kg', '刚被别人盘过')
  expect(await books()).toEqual(before)
  await phone.tap('go-on')
  await phone.at('count-honey-1kg').locator('input').fill('8')
  await phone.tap('compare')
  await reads(phone, 'difference-honey-1kg', '对得上')
  await phone.tap('write-recount')
  await reads(phone, 'outcome-honey-1kg', '对得上，8 份')
  expect(await books()).toEqual(before)
})

test('a threshold of its own makes it run low, on the shelf nothing moves', async () => {
  const { phone } = scene
  const before = await books()
  await openStock()
  await phone.tap(`open-${SKU}`)
  await phone.tap('set-threshold')
  await phone.tap('low-at-own')
  await phone.at('low-at-figure').locator('input').fill('90')
  await phone.tap('save-low-at')
  await reads(phone, `stock-${SKU}`, '快卖完，还能卖 86')
  expect(await scene.shop.store.get('stocks', SKU)).toMatchObject({ lowAt: 90, ownLowAt: true, spare: -4 })
  expect(await books()).toEqual(before)
})

test('the owner and a clerk change one shelf while both have it open: both are counted', async () => {
  const { phone } = scene
  const before = await books()
  const { url } = await scene.shop.openPhone({ openid: CLERK })
  const other = await openPhonePage(scene.browser, `${url}/#${routes.sellerStock}`)
  await openStock()
  await phone.tap(`more-${SKU}`)
  await other.tap(`less-${SKU}`)
  await other.tap('reason-tasting')
  await other.tap('write-change')
  await reads(other, 'toast', '95 → 94，试吃')
  for (let i = 0; i < 4; i += 1) await phone.tap('dial-more')
  await reads(phone, 'write-change', '记下：进货 5 份')
  await phone.tap('write-change')
  await reads(phone, 'toast', '94 → 99，进货')
  await reads(phone, `figure-${SKU}`, '99')
  expect(await books()).toEqual(moved(before, { stocks: { [SKU]: { onHand: 99, available: 90 } } }))
  expect(other.faults).toEqual([])
})

test('an undo whose pieces are sold is refused in words, and nothing moves', async () => {
  const { phone } = scene
  await scene.ask('order.place', {
    ...{ requestId: '9b2d7b34-3c0f-4f0e-8a51-5a1c3c0d9e77', agreedNoReturn: true },
    address: {
      name: '王',
      phone: '13800000000',
      province: '浙江省',
      city: '杭州市',
      county: '西湖区',
      detail: '1 号',
    },
    lines: [await lineOf(scene, 'orange', 0, 88)],
  })
  const before = await books()
  await phone.tap('undo')
  await phone.page.getByText('撤不回了：加上的已经有人买走').waitFor()
  expect(await books()).toEqual(before)
})

test('the history tells all of it, newest first', async () => {
  const { phone } = scene
  await scene.open(routes.stockHistory(SKU), 'stock-now')
  await phone.page.getByText('都在这里了').waitFor()
  const rows = (await everyRow(phone, 'moves', '.move')).map(({ words }) => words)
  const said = [
    /^进货.*店主撤销\+5架上 99$/,
    /^试吃.*小林撤销−1架上 94$/,
    /^提醒线，5 → 90 份/,
    /^盘点.*撤销−1架上 95$/,
    /^进货.*撤销\+10架上 96$/,
    /^撤销了一笔.*\+1架上 86/,
    /^试吃已撤销.*−1架上 85$/,
    /^撤销了一笔.*\+4架上 86/,
    /^坏了已撤销.*−4架上 82$/,
    /^卖出，9 份等着发.*订单 [A-Z2-7]{16}/,
    /^期初.*\+86架上 86/,
  ]
  expect(rows).toHaveLength(said.length)
  for (const [nth, words] of said.entries()) expect(rows[nth]).toMatch(words)
  await phone.page.locator('[id^="undo-recount"]:visible').click()
  await phone.tap('dialog-yes')
  await phone.page.locator('[id^="move-undo:recount"]:visible').filter({ hasText: '+1' }).waitFor()
  expect(await shelf()).toBe(100)
})
