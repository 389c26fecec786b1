import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { settingsOf } from '../distributor/settings'
import type { Ports, Store } from '../ports'
import { askOn } from './ask-payout'
import type { Payout } from './document'
import { reckoned } from './month-so-far'
import { ownPayout, reckoningOf } from './own-payout'
import { isOver, payoutOf } from './payout'
import { payoutView } from './payout-view'
import { minPayoutOf } from './settings'

const newest = (store: Store, distributorId: string, limit: number, after?: string): Promise<Payout[]> =>
  store.query('payouts', {
    ...{ index: 'ofDistributor', equal: { distributorId }, limit, omit: ['trail'] },
    ...(after && { range: { field: 'listKey', below: after } }),
  })

/** What the caller can have paid out, and what is in the way; one wave. */
export async function showPayoutStand(
  ports: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'payout.stand'>, never>> {
  const { store } = ports
  const [account, shop, payee, [last], reckoning] = await Promise.all([
    store.get('accounts', openid),
    settingsOf(store),
    store.get('payees', openid, ['name', 'idNumber']),
    newest(store, openid, 1),
    reckoningOf(ports, openid),
  ])
  // One at a time, so the newest is the one; a call that died may have set money aside and written no payout yet.
  const ask = account?.openPayout === undefined ? undefined : askOn(account, account.openPayout)
  const left = ask && ask.payoutId !== last?._id ? payoutOf(ask) : undefined
  const open = left ?? (last && !isOver(last) ? last : undefined)
  return ok({
    availableFen: account?.availableFen ?? 0,
    minFen: minPayoutOf(shop),
    ...(open && { open: payoutView(open, reckoning) }),
    identified: payee !== undefined,
  })
}

/** What would be kept for taxes of so much; one wave. */
export async function previewPayout(
  ports: Ports,
  { openid }: Caller,
  { grossFen }: Parsed<'payout.preview'>,
): Promise<Result<Answer<'payout.preview'>, never>> {
  const { person, soFar } = await reckoningOf(ports, openid)
  return ok({ grossFen, ...reckoned(grossFen, person, soFar) })
}

/** One of the caller's own; one wave. */
export async function showPayout(
  ports: Ports,
  caller: Caller,
  { payoutId }: Parsed<'payout.show'>,
): Promise<Result<Answer<'payout.show'>, Refused<'payout.show'>>> {
  const own = await ownPayout(ports, caller, payoutId)
  return own.ok ? ok(payoutView(own.value.payout, own.value.reckoning)) : own
}

/** What `wx.requestMerchantTransfer` opens, while WeChat waits for the caller's word. */
export async function showTicket(
  { store, pay }: Ports,
  { openid }: Caller,
  { payoutId }: Parsed<'payout.ticket'>,
): Promise<Result<Answer<'payout.ticket'>, Refused<'payout.ticket'>>> {
  const payout = await store.get('payouts', payoutId)
  if (payout?.distributorId !== openid) return no('payout_not_found')
  if (payout.state !== 'waiting') return no('payout_moved')
  return ok({ mchId: pay.mchId, appId: pay.appId, package: payout.packageInfo })
}

/** The caller's own, newest first, a page at a time; one wave. */
export async function listPayouts(
  ports: Ports,
  { openid }: Caller,
  { after }: Parsed<'payout.list'>,
): Promise<Result<Answer<'payout.list'>, never>> {
  const most = LIMITS.payoutsPerPage
  const [found, reckoning] = await Promise.all([
    newest(ports.store, openid, most + 1, after),
    reckoningOf(ports, openid),
  ])
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return ok({
    payouts: shown.map(payout => payoutView(payout, reckoning)),
    ...(found.length > most && last && { after: last.listKey }),
  })
}
