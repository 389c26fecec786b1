import type { PayoutCard } from '../../../types/api/payout'
import { distributorId as publicIdOf } from '../audit/audited'
import type { Distributor } from '../distributor/document'
import type { Account } from '../ledger/document'
import type { Payee } from '../payee/document'
import type { Ids, Ports } from '../ports'
import type { MonthSoFar } from '../tax/tax'
import { type Credited, readCredited } from './credited-of'
import type { Payout } from './document'
import { monthSoFar } from './month-so-far'
import { mayTake } from './payout'
import { sharedView } from './payout-view'

/** What stands beside a payout when somebody decides. */
interface Beside {
  person: Distributor | undefined
  account: Account | undefined
  payee: Payee | undefined
  soFar: MonthSoFar
  credited: Credited
}

/** One person's standing, money, identity, month and orders, side by side; one wave. */
async function besideOf({ store, clock }: Pick<Ports, 'store' | 'clock'>, id: string): Promise<Beside> {
  const at = clock.now()
  const [person, account, payee, soFar, credited] = await Promise.all([
    store.get('distributors', id, ['events', 'trail']),
    store.get('accounts', id, ['unfiled']),
    store.get('payees', id, ['name', 'idNumber']),
    monthSoFar(store, id, at),
    readCredited(store, id, at),
  ])
  return { person, account, payee, soFar, credited }
}

/** These payouts as staff sees them; one wave, however many. */
export async function readCards(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  payouts: readonly Payout[],
  isOwner: boolean,
): Promise<PayoutCard[]> {
  const people = [...new Set(payouts.map(({ distributorId }) => distributorId))]
  const beside = new Map(await Promise.all(people.map(async id => [id, await besideOf(ports, id)] as const)))
  return payouts.flatMap(payout => {
    const found = beside.get(payout.distributorId)
    return found ? payoutCard(ports.ids, payout, found, isOwner) : []
  })
}

/** What the owner may do now. */
function actionsOf(payout: Payout): PayoutCard['actions'] {
  return [
    ...(mayTake(payout, 'approve') ? (['approve', 'refuse'] as const) : []),
    ...(payout.state === 'approved' && payout.reason ? (['retry'] as const) : []),
    ...(mayTake(payout, 'call_off') && !payout.calledOff ? (['call_off'] as const) : []),
  ]
}

/** A payout as staff sees it, with what helps to decide; openids stay out. */
function payoutCard(
  ids: Pick<Ids, 'derived'>,
  payout: Payout,
  { person, account, payee, soFar, credited }: Beside,
  isOwner: boolean,
): PayoutCard {
  return {
    ...sharedView(payout, { person, soFar }),
    distributor: {
      id: publicIdOf(ids, payout.distributorId),
      name: person?.name ?? '',
      state: person?.state === 'suspended' ? 'suspended' : 'active',
    },
    ...(payee && { realName: payee.maskedName }),
    business: person?.business !== undefined,
    ...credited,
    availableFen: account?.availableFen ?? 0,
    pendingFen: account?.pendingFen ?? 0,
    actions: isOwner ? actionsOf(payout) : [],
  }
}
