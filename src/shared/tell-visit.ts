import { call } from './call'
import { beijingDay } from './time'
import { isSinglePage } from './wx/scene'
import { keep, recall } from './wx/storage'

const kept = 'visit-told'

/**
 * Tells the shop that somebody looked, once a day and silently: an answer that does not come is asked for at the next
 * show. In single-page mode nobody is known, and nothing is told.
 */
export async function tellVisit(): Promise<void> {
  const today = beijingDay(Date.now())
  if (isSinglePage() || recall(kept) === today) return
  const reply = await call('visit.tell', {})
  if (reply.ok) keep(kept, today)
}
