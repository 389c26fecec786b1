import type { Change, Ports, Store, When } from '../../cloudfunctions/shop/ports'
import { ok } from '../../types/result'
import type { Arranged } from './play-day'

/** Changes what `Store.change` is asked, and leaves the rest of the shop as it is. */
const withChange =
  (bend: (collection: string, when: When, change: Change) => { when: When; change: Change }) =>
  (ports: Ports): Ports => {
    const change: Store['change'] = (collection, id, when, what) => {
      const bent = bend(collection, when, what)
      return ports.store.change(collection, id, bent.when, bent.change)
    }
    return { ...ports, store: { ...ports.store, change } }
  }

/** Drops the conditions on fields that `isDropped` names. */
const without = (of: string, isDropped: (field: string) => boolean) =>
  withChange((collection, when, change) => ({
    when:
      collection === of
        ? Object.fromEntries(Object.entries(when).filter(([field]) => !isDropped(field)))
        : when,
    change,
  }))

/** Takes every document for new, as if no number were ever taken. */
const withEveryNumberFree = (ports: Ports): Ports => {
  const add: Store['add'] = async (collection, document) => {
    await ports.store.add(collection, document)
    return true
  }
  return { ...ports, store: { ...ports.store, add } }
}

/** Sends each refund under a new number: whoever asks twice is paid twice. */
function withNewRefundNumbers(ports: Ports): Ports {
  let sent = 0
  const refund: Ports['pay']['refund'] = order => {
    sent += 1
    return ports.pay.refund({ ...order, outRefundNo: `${order.outRefundNo}-${sent}` })
  }
  return { ...ports, pay: { ...ports.pay, refund } }
}

/** Sends each transfer under a new number: whoever asks twice is paid twice. */
function withNewTransferNumbers(ports: Ports): Ports {
  let sent = 0
  const create: Ports['transfers']['create'] = async order => {
    sent += 1
    const made = await ports.transfers.create({ ...order, outBillNo: `${order.outBillNo}n${sent}` })
    return made.ok ? ok({ ...made.value, outBillNo: order.outBillNo }) : made
  }
  return { ...ports, transfers: { ...ports.transfers, create } }
}

/** Says that WeChat closed the order without asking it. */
const withoutClosingAtWechat = (ports: Ports): Ports => ({
  ...ports,
  pay: { ...ports.pay, close: async () => ({ ok: true, value: true }) },
})

/** Answers are lost so often that much is asked again: what only repeats can break shows early. */
const ROUGH = { mishapPermille: 100, mistakenPercent: 0 }

/** Rules of the shop, each broken on purpose, and the word by which the days notice. */
export const brokenRules: (Arranged & { rule: string; noticed: RegExp })[] = [
  {
    rule: 'pieces are held only while enough are available',
    twist: without('stocks', field => field === 'available'),
    noticed: /oversold|available -/,
  },
  {
    rule: 'a move happens once',
    twist: without('stocks', field => field === 'unfiled.id'),
    noticed: /the orders say|moves/,
  },
  {
    rule: 'a commission is posted once',
    twist: without('accounts', field => field === 'unfiled.id'),
    noticed: /ledger of/,
  },
  {
    rule: 'a hold is taken and given back once',
    twist: without('stocks', field => field.startsWith('holds.')),
    noticed: /available/,
  },
  {
    rule: 'an order is changed only on the revision it was decided on',
    twist: without('orders', field => field === 'rev'),
    noticed: /order |money |stock /,
  },
  {
    rule: 'an order number is taken once',
    twist: withEveryNumberFree,
    weather: ROUGH,
    noticed: /order |stock |hold_left_behind/,
  },
  {
    rule: 'of one person one payout is open at a time',
    twist: without('accounts', field => field === 'openPayout' || field === 'availableFen'),
    noticed: /payout/,
  },
  {
    rule: 'a payout is changed only on the revision it was decided on',
    twist: without('payouts', field => field === 'rev'),
    // Two who decide at once must both be heard.
    weather: { mishapPermille: 0, mistakenPercent: 0 },
    noticed: /payout|ledger/,
  },
  { rule: 'a transfer keeps its number', twist: withNewTransferNumbers, noticed: /payout/ },
  { rule: 'a refund keeps its number', twist: withNewRefundNumbers, noticed: /money|till/ },
  {
    rule: 'WeChat closes first',
    twist: withoutClosingAtWechat,
    // A run that dies may leave a payment open; on a calm day none does.
    weather: { mishapPermille: 0, mistakenPercent: 0 },
    noticed: /still take money/,
  },
]
