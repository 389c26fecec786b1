import type { EndpointName } from '../../types/api'
import { fen } from '../../types/fen'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'

/** Rows with deeds of their own: what one waits for is nothing to the others, and twice the same is once. */
const server = answerer()
const host = createHost({ callFunction: server.answer })
const { handlers } = server
const now = Date.now()

const untold = (number: string) => ({
  ...{ number, name: '王阿姨', at: now, tries: 1, why: 'unavailable' as const, replaces: false },
})
const applied = (id: string) => ({
  ...{
    id,
    name: '小林',
    phone: '13900001111',
    state: 'applied' as const,
    agreedTo: '2026-01',
    appliedAt: now,
  },
  ...{ reason: '', actions: ['approve' as const, 'reject' as const], events: [] },
})
const product = (id: string) => ({ id, name: '脐橙', picture: '', onSale: true, sold: 0, skus: [] })
const offer = (id: string) => ({ id, name: '满减', minFen: fen(3000), offFen: fen(500), until: now + 60_000 })

beforeAll(() => {
  handlers['staff.me'] = () => ok({ role: 'owner' })
  handlers['shipping.untold'] = () => ok({ items: [untold('A'), untold('B')] })
  handlers['shipping.retry'] = () => ok({ told: true })
  handlers['distributor.list'] = () => ok({ distributors: [applied('A'), applied('B')] })
  handlers['distributor.decide'] = ({ distributorId }) => ok(applied(distributorId))
  handlers['seller_product.list'] = () => ok({ products: [product('A'), product('B')] })
  handlers['product.set_on_sale'] = ({ onSale }) => ok({ onSale })
  handlers['coupon.list'] = () => ok({ ready: [], offers: [offer('A'), offer('B')] })
  handlers['coupon.claim'] = ({ offerId }) => ok(offer(offerId))
  host.launch()
})

interface Rows {
  what: string
  url: string
  deed: string
  call: EndpointName
  input: (id: string) => object
  /** A long wait is seen on the row's own button. */
  isButton?: boolean
}

const rows: Rows[] = [
  {
    ...{ what: 'telling WeChat of a parcel', url: '/seller/untold/index', deed: 'retell', isButton: true },
    ...{ call: 'shipping.retry', input: number => ({ number, replace: false }) },
  },
  {
    ...{ what: 'an application', url: '/seller/distributors/index', deed: 'approve', isButton: true },
    ...{ call: 'distributor.decide', input: distributorId => ({ distributorId, decision: 'approve' }) },
  },
  {
    ...{ what: 'taking goods off sale', url: '/seller/goods/index', deed: 'switch' },
    ...{ call: 'product.set_on_sale', input: productId => ({ productId, onSale: false }) },
  },
  {
    ...{ what: 'taking a coupon', url: '/buyer/coupons/index', deed: 'offer' },
    ...{ call: 'coupon.claim', input: offerId => ({ offerId }) },
  },
]

let release = () => {}
afterEach(() => release())

test.each(rows)('$what: while one waits for its answer the next can be tapped', async one => {
  const { url, deed, call, input, isButton } = one
  const asked = () => server.asked.filter(({ name }) => name === call).map(({ input }) => input)
  const isBusy = (id: string) => host.looks(`${deed}-${id}`, 'is-busy')
  await Reflect.get(globalThis, 'wx').redirectTo({ url })
  await host.until('both rows', () => host.has(`${deed}-A`) && host.has(`${deed}-B`))
  release = host.holdAnswers()
  host.tap(`${deed}-A`)
  host.tap(`${deed}-A`)
  if (isButton) await host.until('the wait to be seen', () => isBusy('A'))
  expect(isBusy('B')).toBe(false)
  host.tap(`${deed}-B`)
  await host.until('the second ask', () => asked().length > 1)
  expect(asked()).toEqual([input('A'), input('B')])
  release()
  await host.until('all answers', () => !host.isAsking() && !isBusy('A') && !isBusy('B'))
  expect(asked()).toHaveLength(2)
})
