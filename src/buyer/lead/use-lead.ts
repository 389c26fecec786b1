import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../shared/call'
import { useReturn } from '../../shared/use-query'
import { cardOpened, tellOpened } from './tell-opened'
import { type Leads, leadOf, passedOn, withLook } from './whose-lead'

const useStore = create<Leads>(() => ({ looks: {}, last: '' }))
/** The card that was opened last. */
let latest = ''

/** What a page knows of the card that led to it. */
export type Led = ReturnType<typeof useLead>

/**
 * Whose card led to this page, by the code of its query ('' = none). Asks once who shares it, and tells each time that
 * another card is opened; what the network swallowed is asked and told again when the page comes back, or is tried again.
 */
export function useLead(code: string) {
  const look = useStore(({ looks }) => looks[code])
  const lead = useStore(leads => leadOf(leads, code)?.code)
  const name = useStore(leads => leadOf(leads, code)?.name)
  const rides = useStore(leads => passedOn(leads, code))
  useEffect(() => arrive(code), [code])
  useReturn(() => catchUp(code))
  return {
    lead: lead && name ? { code: lead, name } : undefined,
    /** The code that whoever passes this page on passes on. */
    passedOn: rides,
    /** What is known of the code itself. */
    look: look ?? { state: 'loading' as const },
    retry: () => catchUp(code),
  }
}

/** A page was opened by this code: from now on the pages without one follow it. */
function arrive(code: string): void {
  if (code && code !== latest) {
    latest = code
    cardOpened(code)
  }
  const known = useStore.getState().looks[code]
  if (known) useStore.setState(leads => withLook(leads, code, known))
  catchUp(code)
}

/** Asks and tells what was not answered yet: of a page without a code, what was opened before it. */
function catchUp(code: string): void {
  if (code) void ask(code)
  void tellOpened()
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
