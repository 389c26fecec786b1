import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { isOfPayout } from '../../../cloudfunctions/shop/ledger/document'
import { entriesOf } from '../../../cloudfunctions/shop/ledger/entries-of'
import { type CollectionName, collections, type IndexDeclaration } from '../../../config/collections'
import { type AShop, openShop } from '../../support/a-shop'
import { aCredit } from '../../support/credit'
import { stockUp } from '../../support/documents'
import { AGREEMENT, bought, decide, opened, sharer } from '../../support/sharing'
import { owner, placed } from '../../support/shopping'
import { DAY_MS, giveBack, received } from '../ledger/a-sale'

const ROOT = path.resolve(__dirname, '../../..')
/** What would set one person above another, or pay for bringing people or for being let in. */
const UNLAWFUL =
  /parent|upline|downline|superior|inviter|invitedBy|recruit|referr|team|level|tier|rank|invit\w*(Reward|Fen|Bp)|joinFee|membership|deposit/i

/** Types that hold anything of distributors, by the file that declares them. */
const SOURCES = [
  'cloudfunctions/shop/distributor/document.ts',
  'cloudfunctions/shop/attribution/document.ts',
  'cloudfunctions/shop/ledger/document.ts',
  'cloudfunctions/shop/share-code/document.ts',
  'cloudfunctions/shop/payee/document.ts',
  'cloudfunctions/shop/payout/document.ts',
  ...['distributor', 'earning', 'share', 'funnel', 'credit', 'credit-views', 'ledger', 'poster'].map(
    noun => `types/api/${noun}.ts`,
  ),
  ...['payee', 'payout', 'tax'].map(noun => `types/api/${noun}.ts`),
]

/** Every field that a source declares: of types, and of what calls take. */
function fieldsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
  )
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (
      (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) &&
      !ts.isComputedPropertyName(node.name)
    )
      found.push(node.name.getText(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('no type of a distributor, a card, a credit or the ledger has a place for anybody above or below', () => {
  const fields = SOURCES.flatMap(fieldsOf)
  for (const known of ['publicId', 'touchId', 'availableFen', 'orderNumber', 'newCustomersOnly'])
    expect(fields).toContain(known)
  expect(fields.filter(field => UNLAWFUL.test(field))).toEqual([])
})

test('the list of those types is whole: no other document file of shop/ names a distributor', () => {
  const shop = path.join(ROOT, 'cloudfunctions/shop')
  const others = readdirSync(shop)
    .map(noun => `cloudfunctions/shop/${noun}/document.ts`)
    .filter(file => !SOURCES.includes(file))
    .flatMap(file => {
      const source = ts.sys.readFile(path.join(ROOT, file)) ?? ''
      return /distributor/i.test(source) ? [file] : []
    })
  expect(others).toEqual([])
})

const OF_SHARING = [
  'distributors',
  'share_codes',
  'touches',
  'credits',
  'accounts',
  'ledger_entries',
] as const

test('no index of what distributors have leads to anybody above or below', () => {
  const names = Object.keys(collections) as CollectionName[]
  expect(names.filter(name => /team|level|upline|referr|recruit|reward/i.test(name))).toEqual([])
  const keys = OF_SHARING.flatMap(name =>
    Object.values<IndexDeclaration>(collections[name]).flatMap(({ keys }) => keys.map(([field]) => field)),
  )
  expect(keys).toContain('distributorId')
  expect(keys.filter(field => UNLAWFUL.test(field))).toEqual([])
})

test('the door takes no field of that kind from anybody: extra ones are refused', async () => {
  const shop = await openShop()
  jest.spyOn(console, 'log').mockImplementation(() => {})
  const wish = { name: '小满', phone: '13900001111', agreedTo: AGREEMENT }
  for (const extra of ['inviterId', 'parentId', 'teamId', 'level']) {
    const input = { ...wish, [extra]: 'AAAAAAAAAAAAAAAA' }
    expect(await shop.call('distributor.apply', input, 'man')).toMatchObject({ error: 'bad_input' })
  }
  expect(await shop.ports.store.page('distributors', '', 10)).toEqual([])
  await shop.stop()
})

describe('in a shop', () => {
  let shop: AShop
  beforeEach(async () => {
    jest.spyOn(console, 'log').mockImplementation(() => {})
    shop = await openShop()
    await owner(shop)
    await stockUp(shop, 50)
  })
  afterEach(() => shop.stop())

  const payCalls = () => Object.values(shop.wechat.calls).reduce((sum, n) => sum + n, 0)

  test('from asking to being let in and sending a card nothing is paid, ordered or put down', async () => {
    await sharer(shop, 'man')
    await shop.ask('share.code', { channel: 'chat' }, 'man')
    await decide(shop, 'man', 'suspend')
    await decide(shop, 'man', 'restore', '')
    expect(payCalls()).toBe(0)
    for (const name of ['orders', 'accounts', 'ledger_entries', 'credits', 'outbox', 'coupons'] as const)
      expect([name, await shop.ports.store.page(name, '', 10)]).toEqual([name, []])
  })

  test('who opens a card, becomes a distributor and sells earns the first one nothing: one level', async () => {
    await sharer(shop, 'man')
    await opened(shop, 'man', 'woman')
    await sharer(shop, 'woman', { phone: '13900002222' })
    await opened(shop, 'woman', 'buyer')
    await bought(shop, 'buyer')
    expect((await shop.ask('ledger.list', {}, 'woman')).entries).toHaveLength(1)
    expect(await shop.ask('ledger.list', {}, 'man')).toMatchObject({ entries: [] })
    expect(await shop.ports.store.get('accounts', 'man')).toBeUndefined()
  })

  test('who is suspended earns by nothing new, and what was earned before still becomes theirs', async () => {
    await sharer(shop, 'man')
    await opened(shop, 'man', 'buyer')
    const order = await bought(shop, 'buyer')
    await decide(shop, 'man', 'suspend')
    expect((await bought(shop, 'buyer')).credit?.spans).toEqual([])
    await received(shop, order)
    await shop.pass(7 * DAY_MS)
    expect(await shop.ask('ledger.account', {}, 'man')).toMatchObject({ availableFen: 399, pendingFen: 0 })
  })

  test('every entry has a paid order behind it, a line of it, and no more than that line’s rate of what was paid', async () => {
    await sharer(shop, 'man')
    await sharer(shop, 'woman', { phone: '13900002222' })
    for (const [who, buyer] of [
      ['man', 'buyer-1'],
      ['woman', 'buyer-2'],
    ] as const) {
      await opened(shop, who, buyer)
      const { _id } = await bought(shop, buyer)
      await giveBack(shop, _id, 1, 1_000)
      // Placed and not paid: nobody earns by it.
      await placed(shop, buyer)
    }
    const accounts = await shop.ports.store.page('accounts', '', 10)
    const filed = await shop.ports.store.page('ledger_entries', '', 100)
    const entries = [...filed, ...accounts.flatMap(({ unfiled }) => unfiled)]
    expect(entries.map(({ what }) => what).sort()).toEqual([
      'refund',
      'refund',
      'sale',
      'sale',
      'settle',
      'settle',
    ])
    for (const entry of entries) {
      if (isOfPayout(entry)) throw new Error('nobody has asked for a payout')
      const { orderNumber, lineId, rateBp, fen } = entry
      const { payment, lines } = await shop.order(orderNumber)
      const line = lines.find(({ id }) => id === lineId)
      expect(payment).toBeDefined()
      expect(fen).toBeLessThanOrEqual(Math.floor(((line?.paidFen ?? 0) * rateBp) / 10_000))
    }
  })

  test('an order that is not paid derives no entry, whatever credit it has', async () => {
    const number = await placed(shop, 'buyer-1')
    const order: Order = { ...(await shop.order(number)), credit: aCredit() }
    expect(order.payment).toBeUndefined()
    expect(entriesOf(order)).toEqual([])
  })
})
