import { isOver } from '../../../cloudfunctions/shop/payout/payout'
import type { Day } from '../world/day'

/** What WeChat has transferred is what payouts say, one for one and to the fen; and nothing is stuck. */
export async function payoutFaults({ town: { wechat, ports } }: Day): Promise<string[]> {
  const payouts = await ports.store.page('payouts', '', 1000)
  const accounts = await ports.store.page('accounts', '', 1000)
  const known = new Map(payouts.map(payout => [payout._id, payout]))
  const bills = wechat.transfers().filter(({ state }) => state === 'SUCCESS')
  const wrongBills = bills.filter(({ outBillNo, transferFen, payeeId }) => {
    const payout = known.get(outBillNo)
    return payout?.state !== 'paid' || payout.netFen !== transferFen || payout.distributorId !== payeeId
  })
  const paid = payouts.filter(({ state }) => state === 'paid')
  const unpaid = paid.filter(({ _id }) => wechat.transferOf(_id)?.state !== 'SUCCESS')
  const { transferredFen } = wechat.money()
  const outFen = paid.reduce((sum, { netFen = 0 }) => sum + netFen, 0)
  return [
    ...wrongBills.map(({ outBillNo }) => `payout ${outBillNo}: WeChat has paid it, and the shop has not`),
    ...unpaid.map(({ _id }) => `payout ${_id}: paid here, and not by WeChat`),
    ...(outFen === transferredFen ? [] : [`payouts: ${outFen} here, ${transferredFen} at WeChat`]),
    ...payouts.filter(one => !isOver(one)).map(({ _id, state }) => `payout ${_id} is stuck in ${state}`),
    ...payouts
      .filter(({ todoAt, dueAt }) => todoAt + dueAt > 0)
      .map(({ _id }) => `payout ${_id} owes something`),
    ...accounts
      .filter(one => one.openPayout !== undefined)
      .map(({ _id }) => `payout of ${_id} is open still`),
  ]
}
