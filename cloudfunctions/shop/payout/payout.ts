import type { PayoutEvent, PayoutState } from '../../../types/api/payout'
import { timeKey } from '../journal/filing'
import type { PayoutEntry } from '../ledger/document'
import { FOLLOW_UP_MS } from '../order/order'
import type { Payout, PayoutEventOf } from './document'

type Step = Exclude<PayoutEvent, 'ask'>

/** The life of a payout: what may happen in which state, and where it leads. Ends have nothing. */
const life: Record<PayoutState, Partial<Record<Step, PayoutState>>> = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {
    hold_up: 'approved',
    call_off: 'approved',
    wait: 'waiting',
    transfer: 'transferring',
    pay: 'paid',
    return: 'returned',
  },
  waiting: { call_off: 'waiting', transfer: 'transferring', pay: 'paid', return: 'returned' },
  transferring: { pay: 'paid', return: 'returned' },
  paid: {},
  returned: {},
  refused: {},
  withdrawn: {},
}

/** Money or words follow from these: they are owed in the same change. */
const FOLLOWED: ReadonlySet<Step> = new Set(['refuse', 'withdraw', 'wait', 'pay', 'return'])

export const isOver = ({ state }: Pick<Payout, 'state'>): boolean => Object.keys(life[state]).length === 0

export const mayTake = ({ state }: Pick<Payout, 'state'>, step: Step): boolean =>
  life[state][step] !== undefined

const queueOf = (state: PayoutState): Payout['queue'] => {
  if (state === 'asked') return 'asked'
  return isOver({ state }) ? 'ended' : 'under_way'
}

/** One step as it is written down: what it sets, and its line in the timeline. */
export interface Move {
  set: Partial<Payout> & Pick<Payout, 'state'>
  event: PayoutEventOf
  /** What held it up counts no more. */
  clears?: readonly ['reason']
}

/**
 * What a step makes of a payout; undefined when it cannot be taken now. To be written by one update on the `rev` that was
 * seen. A payout that is over is never asked about again.
 */
export function moved(
  payout: Payout,
  event: PayoutEventOf & { event: Step },
  more: Partial<Payout> = {},
): Move | undefined {
  const state = life[payout.state][event.event]
  if (!state) return undefined
  const set = {
    state,
    queue: queueOf(state),
    ...(FOLLOWED.has(event.event) && { todoAt: event.at + FOLLOW_UP_MS }),
    ...(isOver({ state }) && { dueAt: 0 }),
    ...more,
  }
  return { set, event, ...(event.event === 'call_off' && { clears: ['reason'] }) }
}

/** The payout as it is once the step is written. */
export function after(payout: Payout, { set, event, clears }: Move): Payout {
  const { reason, ...rest } = payout
  return {
    ...{ ...rest, ...(reason && !clears && { reason }) },
    ...{ ...set, events: [...payout.events, event], rev: payout.rev + 1 },
  }
}

/** A payout as its ask begins it: all of it follows from the entry that the account has. */
export const payoutOf = ({ payoutId, distributorId, grossFen, at }: PayoutEntry): Payout => ({
  _id: payoutId,
  distributorId,
  state: 'asked',
  grossFen,
  at,
  packageInfo: '',
  confirmBy: 0,
  detail: '',
  events: [{ event: 'ask', at, by: 'distributor', words: '', byId: distributorId }],
  sent: false,
  dueAt: 0,
  leasedUntil: 0,
  tries: 0,
  todoAt: 0,
  queue: 'asked',
  listKey: timeKey(at, payoutId),
  month: '',
  rev: 0,
})
