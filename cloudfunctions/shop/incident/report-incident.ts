import type { Incident } from '../documents'
import type { Ports } from '../ports'

/** Writes down, once per id, what a person must look at: the seller sees it under 需要处理. */
export async function reportIncident(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  incident: Pick<Incident, 'what' | 'orderNumber' | 'about' | 'detail' | 'amountFen'> & { id: string },
): Promise<void> {
  const { id, ...told } = incident
  await store.add('incidents', { _id: id, ...told, at: clock.now(), state: 'open' })
}
