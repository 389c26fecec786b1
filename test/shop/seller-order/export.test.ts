import { parse } from 'csv-parse/sync'
import { startOf } from '../../../cloudfunctions/shop/beijing'
import { orderSheet } from '../../../cloudfunctions/shop/seller-order/order-sheet'
import { fen } from '../../../types/fen'
import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, aProduct, stockUp } from '../../support/documents'
import { owner, paid, placed } from '../../support/shopping'
import { aLine, anOrder } from '../rules/an-order'

type Rows = Record<string, string>[]
const read = (csv: string): Rows => parse(csv, { bom: true, columns: true })

/** What a spreadsheet takes for a formula begins so; a tab or a line break before it may be swallowed. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1']

test.each(formulas)('%j in a note is text to a spreadsheet', note => {
  const [row] = read(orderSheet([anOrder({ note })], true))
  expect(row?.买家留言).toBe(`'${note}`)
})

test('a formula is defused wherever somebody else’s words stand', () => {
  const evil = '=HYPERLINK("http://x","点我")'
  const order = anOrder({
    note: evil,
    address: anAddress({ name: evil, detail: evil, province: evil }),
    lines: [aLine({ name: evil, spec: evil })],
    staffNote: { words: evil, at: 1, by: 'x' },
    parcels: [{ id: '1', carrierId: 'SF', carrier: evil, trackingNumber: 'SF123456', at: 1, lines: [] }],
  })
  const cells = Object.values(read(orderSheet([order], true))[0] ?? {})
  expect(cells.filter(cell => cell.includes('HYPERLINK'))).toHaveLength(7)
  expect(cells.filter(cell => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
})

test('quotes, commas and line breaks stay within their cell', () => {
  const note = '"甲",乙\r\n=丙\n丁\r戊'
  const rows = read(orderSheet([anOrder({ note }), anOrder()], true))
  expect(rows).toHaveLength(2)
  expect(rows[0]?.买家留言).toBe(note)
})

test('an order of two lines is two rows, and its sums stand once, so that a column adds up', () => {
  const order = anOrder({
    lines: [aLine({ quantity: 2 }), aLine({ id: '2', name: '茶', priceFen: fen(1005), paidFen: fen(1005) })],
    discountFen: fen(0),
  })
  const rows = read(orderSheet([order], true))
  expect(rows.map(row => [row.商品, row.数量, row.单价, row.商品实付, row.运费, row.订单应付])).toEqual([
    ['青坡脐橙', '2', '39.90', '79.80', '8.00', '97.85'],
    ['茶', '1', '10.05', '10.05', '', ''],
  ])
})

describe('in a shop', () => {
  let shop: AShop
  beforeEach(async () => {
    shop = await openShop()
    await stockUp(shop, 9_000, aProduct())
    await owner(shop)
  })
  afterEach(() => shop.stop())

  const today = () => new Date(shop.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)

  test('pages put together are one sheet: BOM and titles once, every order of these days once', async () => {
    const { store } = shop.ports
    const at = startOf(today())
    const wanted = Array.from({ length: 130 }, (_, i) => `ABCDEFGHIJKLM${String(i).padStart(3, '0')}`)
    // The first millisecond of the day, the last, and those just outside.
    const moments = [at, at + 86_399_999, at - 1, at + 86_400_000]
    await Promise.all(
      [...wanted, 'BEFOREBEFORE2222', 'AFTERAFTERAFTER2'].map((_id, i) => {
        const placedAt = i < 130 ? (moments[i % 2] ?? at) : (moments[i - 128] ?? at)
        const listKey = `${String(placedAt).padStart(15, '0')}:${_id}`
        return store.add('orders', anOrder({ _id, placedAt, listKey }))
      }),
    )
    let csv = ''
    let pages = 0
    for (let after: string | undefined; ; ) {
      const span = { from: today(), until: today(), ...(after && { after }) }
      const page = await shop.ask('seller_order.export', span, 'owner-1')
      csv += page.csv
      pages += 1
      after = page.after
      if (!after) break
    }
    expect(pages).toBe(2)
    expect(csv.match(/\uFEFF/g)).toHaveLength(1)
    expect(
      read(csv)
        .map(row => row.订单号)
        .sort(),
    ).toEqual(wanted)
  })

  test('by state, too; days the calendar does not have, or backwards, are refused', async () => {
    await placed(shop)
    const { _id: number } = await paid(shop, 'buyer-2')
    const span = { from: today(), until: today() }
    const { csv } = await shop.ask('seller_order.export', { state: 'paid', ...span }, 'owner-1')
    expect(read(csv).map(row => [row.订单号, row.状态])).toEqual([[number, '待发货']])
    const refused = [
      { from: '2026-02-30', until: '2026-03-01' },
      { from: '2026-13-01', until: '2027-01-01' },
      { from: '2026-03-02', until: '2026-03-01' },
    ]
    for (const days of refused) {
      expect(await shop.call('seller_order.export', days, 'owner-1')).toMatchObject({ error: 'bad_input' })
    }
  })
})
