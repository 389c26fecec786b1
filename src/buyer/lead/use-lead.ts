import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../shared/call'
import { useReturn } from '../../shared/use-query'
import { isSinglePage } from '../../shared/wx/scene'
import { type Leads, leadOf, withLook } from './whose-lead'

const useStore = create<Leads>(() => ({ looks: {}, last: '' }))
/** The card that was opened last, and those whose opening the shop has not heard of yet. */
let latest = ''
const untold = new Set<string>()

/**
 * Whose card led to this page, by the code of its query ('' = none). Asks once who shares it, and tells each time that
 * another card is opened; what the network swallowed is asked and told again when the page comes back.
 */
export function useLead(code: string) {
  const look = useStore(({ looks }) => looks[code])
  const lead = useStore(leads => leadOf(leads, code)?.code)
  const name = useStore(leads => leadOf(leads, code)?.name)
  useEffect(() => arrive(code), [code])
  useReturn(() => catchUp(code))
  return {
    lead: lead && name ? { code: lead, name } : undefined,
    /** What is known of the code itself. */
    look: look ?? { state: 'loading' as const },
    retry: () => catchUp(code),
  }
}

/** A page was opened by this code: from now on the pages without one follow it. */
function arrive(code: string): void {
  if (code && code !== latest) {
    latest = code
    untold.add(code)
  }
  const known = useStore.getState().looks[code]
  if (known) useStore.setState(leads => withLook(leads, code, known))
  catchUp(code)
}

/** Asks and tells what was not answered yet. */
function catchUp(code: string): void {
  if (!code) return
  void ask(code)
  void tell(code)
}

async function ask(code: string): Promise<void> {
  const known = useStore.getState().looks[code]
  if (known && known.state !== 'failed') return
  useStore.setState(leads => withLook(leads, code, { state: 'loading' }))
  const reply = await call('share.look', { code })
  useStore.setState(leads =>
    withLook(
      leads,
      code,
      reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error },
    ),
  )
}

/** In Moments' single page nobody is known: the shop is told when the same card is opened inside the mini program. */
async function tell(code: string): Promise<void> {
  if (isSinglePage() || !untold.delete(code)) return
  const reply = await call('share.touch', { code })
  if (!reply.ok) untold.add(code)
}
