import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { DAY_MS } from '../order/order'
import type { Distributor } from './document'

const MONTH_MS = 30 * DAY_MS

type Own = Pick<Distributor, 'name' | 'phone'>
type Step = { at: number; by: string }
type Changed = Own & Pick<Distributor, 'formerPhones'>

/**
 * What changing one's own name and phone sets; nothing when it stands so already. A few times a month: buyers know a
 * distributor by the name. A former phone is kept, so that nobody sells to themselves by giving another number.
 */
export function changedOwn(
  { name, phone, formerPhones = [], events }: Own & Pick<Distributor, 'formerPhones' | 'events'>,
  wish: Own,
  { at, by }: Step,
): Result<{ set: Changed; event: Distributor['events'][number] } | undefined, 'changed_too_often'> {
  const was = { ...(wish.name !== name && { name }), ...(wish.phone !== phone && { phone }) }
  if (Object.keys(was).length === 0) return ok(undefined)
  const lately = events.filter(one => one.event === 'change' && one.at > at - MONTH_MS)
  if (lately.length >= LIMITS.distributorChangesPerMonth) return no('changed_too_often')
  const former = was.phone ? [...new Set([...formerPhones, was.phone])] : formerPhones
  return ok({
    set: { ...wish, ...(former.length > 0 && { formerPhones: former }) },
    event: { event: 'change', at, by, reason: '', was },
  })
}
