import { OWNER } from '../../support/by-endpoint'
import { realPhone, realShop } from '../real-phone'
import { expectFewNodes } from './few-nodes'

/** Pages that hold no long list, as the real shop fills them. */
const SHARER = 'oWeappSharer000000000000009'
const shop = realShop()
const owner = realPhone(shop, OWNER)
const sharer = realPhone(shop, SHARER)
let payoutId = ''

beforeAll(async () => {
  await shop().claim()
  await shop().approveDistributor(SHARER, '小林')
  await shop().earn(SHARER, 30_000)
  await shop().ask('payee.identify', await identity(), SHARER)
  const wish = { requestId: '11111111-1111-4111-8111-111111111111', grossFen: 10_000 }
  payoutId = (await shop().ask('payout.ask', wish, SHARER)).id
  await shop().ask('share.code', { channel: 'chat', productId: 'orange' }, SHARER)
}, 60_000)

async function identity() {
  const { consent } = await shop().ask('payee.me', {}, SHARER)
  return { name: '林小满', idNumber: '11010519491231002X', consentTo: consent }
}

test.each([
  ['/seller/today/index', 'to-dos'],
  ['/seller/more/index', 'to-shop'],
  ['/seller/export/index', 'do-export'],
  ['/seller/join/index?token=none', 'to-today'],
  ['/seller/claim/index', 'claim-token'],
  ['/seller/rights/index', '看谁能做什么'],
  ['/seller/distribution/index', 'save-distribution'],
  ['/seller/payout/index?id=', 'payout-life'],
  ['/seller/tax-export/index', 'do-export'],
  ['/seller/preflight/index', 'check-again'],
  ['/seller/returns/index', 'save-returns'],
])('the seller’s %s', async (url, last) => {
  const host = owner.boot()
  host.launch(`${url.slice(1)}${url.endsWith('id=') ? payoutId : ''}`)
  await host.until('the page', () => host.has(last) || host.text().includes(last))
  expectFewNodes(host, 5)
})

test.each([
  ['/distributor/home/index', 'choose-goods'],
  ['/distributor/join/index', 'to-distributor-home'],
  ['/distributor/payout/index', 'payout-trail'],
  ['/distributor/payout-show/index?id=', 'payout-trail'],
  ['/distributor/funnel/index?id=orange', 'send-again'],
  ['/distributor/profile/index', '称呼'],
])('the distributor’s %s', async (url, last) => {
  const host = sharer.boot()
  host.launch(`${url.slice(1)}${url.endsWith('id=') ? payoutId : ''}`)
  await host.until('the page', () => host.has(last) || host.text().includes(last))
  expectFewNodes(host, 5)
})
