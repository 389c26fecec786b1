import type { Ports, Query } from '../ports'
import { askRefund } from '../refund/send-refund'
import { sendItem } from './send-item'

const PER_SWEEP = 50

const due = (now: number): Pick<Query<'outbox'>, 'range' | 'limit'> & { index: 'due' } => ({
  index: 'due',
  range: { field: 'dueAt', above: 0, upTo: now },
  limit: PER_SWEEP,
})

/** Sends what waits for WeChat and is due. */
export async function sweepOutbox(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const items = await ports.store.query('outbox', due(ports.clock.now()))
  return items.map(item => () => sendItem(ports, item))
}

/** Asks about refunds that WeChat has accepted and no notice has settled. */
export async function sweepRefunds(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const refunds = await ports.store.query('refunds', due(ports.clock.now()))
  return refunds.map(refund => () => askRefund(ports, refund))
}
