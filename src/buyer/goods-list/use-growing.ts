import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../../types/result'
import type { CallError } from '../../shared/call'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { type Grown, type Page, withPage } from './grown'

export type GrowingQuery<Item> =
  | { state: 'loading' }
  | { state: 'failed'; error: CallError }
  | { state: 'ready'; list: Grown<Item> }

type Ask<Item> = (after?: string) => Promise<Result<Page<Item>, CallError>>

/**
 * A list that grows page by page. `ask` changes with what is listed: then the list begins anew, and late answers are
 * dropped. `again` begins anew with the old list on the screen until the new one is there.
 */
export function useGrowing<Item>(ask: Ask<Item>) {
  const [query, setQuery] = useState<GrowingQuery<Item>>({ state: 'loading' })
  // At once: the old list under a new question would be sent to the screen once more, for a moment.
  const [listed, setListed] = useState(() => ask)
  if (listed !== ask) {
    setListed(() => ask)
    setQuery({ state: 'loading' })
  }
  const turn = useRef(0)
  const growing = useRef(false)

  const again = useCallback(async () => {
    turn.current += 1
    growing.current = false
    const mine = turn.current
    const reply = await ask()
    if (mine !== turn.current) return
    if (reply.ok) return setQuery({ state: 'ready', list: withPage({ pages: [] }, reply.value) })
    setQuery(before => (before.state === 'ready' ? before : { state: 'failed', error: reply.error }))
  }, [ask])
  const open = useCallback(() => {
    setQuery({ state: 'loading' })
    return again()
  }, [again])

  const more = async () => {
    if (query.state !== 'ready' || !query.list.after || growing.current) return
    const mine = turn.current
    growing.current = true
    const reply = await ask(query.list.after)
    if (mine !== turn.current) return
    growing.current = false
    if (!reply.ok) return say(errorWords[reply.error])
    setQuery({ state: 'ready', list: withPage(query.list, reply.value) })
  }

  useEffect(() => {
    again()
  }, [again])
  return { query, open, more, again }
}
