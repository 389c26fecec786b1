import type { OutboxItem } from '../documents'
import type { Ports, When } from '../ports'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const RETRY_MS = [MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS]
/** From this try on, the seller is shown that it keeps failing. */
const SHOW_AFTER_TRIES = 4
/** How long whoever sends has it to himself: longer than both calls to WeChat take. */
const LEASE_MS = MINUTE_MS

/** A call to WeChat that is owed from now on. `id` is derived from its cause: the same cause owes once. */
export const anItem = (
  kind: OutboxItem['kind'],
  id: string,
  subjectId: string,
  at: number,
  more: Pick<OutboxItem, 'message'> = {},
): OutboxItem => ({
  _id: `${kind}:${id}`,
  kind,
  subjectId,
  state: 'waiting',
  at,
  dueAt: at,
  leasedUntil: 0,
  tries: 0,
  lastError: '',
  listKey: `${String(at).padStart(15, '0')}:${id}`,
  rev: 0,
  ...more,
})

/** Takes an item for sending, so that two who sweep at once do not both send. False when another has it. */
export function claim({ store, clock }: Ports, { _id, rev, dueAt }: OutboxItem): Promise<boolean> {
  const now = clock.now()
  const until = now + LEASE_MS
  return store.change(
    'outbox',
    _id,
    { rev, dueAt, leasedUntil: { lte: now } },
    { set: { dueAt: until, leasedUntil: until } },
  )
}

/**
 * Owes anew what is in the outbox already, whatever became of it: at once, or, while somebody is sending it, when that lease
 * ends, so that two never send the same thing side by side. False when there is no such item.
 */
export async function wake(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  id: string,
  more: Pick<OutboxItem, 'replace'> = {},
): Promise<boolean> {
  const now = clock.now()
  const anew = { state: 'waiting', tries: 0, lastError: '', ...more }
  const change = (when: When, set: Record<string, unknown>) =>
    store.change('outbox', id, when, { set, inc: { rev: 1 } })
  if (await change({ leasedUntil: { lte: now } }, { ...anew, dueAt: now })) return true
  if (await change({ leasedUntil: { gte: now + 1 } }, anew)) return true
  // Who was sending has just ended.
  return change({ leasedUntil: 0 }, { ...anew, dueAt: now })
}

/** It was sent, or need not be. What was asked for anew meanwhile stays owed. */
export async function settle(
  { store }: Ports,
  { _id, rev }: OutboxItem,
  state: 'sent' | 'dropped',
  why = '',
): Promise<void> {
  await store.change('outbox', _id, { rev }, { set: { state, dueAt: 0, leasedUntil: 0, lastError: why } })
}

/**
 * It was not sent. Tried again with back-off where that may help; shown to the seller after some tries, or at once when
 * only a person can help.
 */
export async function failed(
  { store, clock }: Ports,
  item: OutboxItem,
  why: string,
  how: { retry: boolean; patient: boolean },
): Promise<void> {
  const waitMs = RETRY_MS[item.tries] ?? HOUR_MS
  const shown = !how.retry || !how.patient || item.tries + 1 >= SHOW_AFTER_TRIES
  await store.change(
    'outbox',
    item._id,
    { tries: item.tries },
    {
      set: {
        state: shown ? 'failing' : 'waiting',
        lastError: why,
        dueAt: how.retry ? clock.now() + waitMs : 0,
        leasedUntil: 0,
      },
      inc: { tries: 1 },
    },
  )
}
