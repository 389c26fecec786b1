import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, EndpointName, Input } from '../../types/api'
import { type CallError, call } from './call'
import { useReturn } from './use-query'
import { errorWords } from './words'
import { say } from './wx/say'

/** Calls that answer page by page: `after` of one answer asks for the next. */
export type PagedEndpoint = {
  [N in EndpointName]: 'after' extends keyof Answer<N> ? N : never
}[EndpointName]

export type Pages<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: CallError }
  /** `first` is the first page, with what only it tells. */
  | { state: 'ready'; pages: T[]; first: T; after?: string }

/**
 * A list of the contract, page by page: begun anew when the question changes and when the page is shown again. An answer
 * that was overtaken by a later question is dropped.
 */
export function usePages<N extends PagedEndpoint>(name: N, input: Omit<Input<N>, 'after'>) {
  const [query, setQuery] = useState<Pages<Answer<N>>>({ state: 'loading' })
  const turn = useRef(0)
  const asked = JSON.stringify(input)
  // At once: the old list under a new question would be sent to the screen once more, for a moment.
  const [listed, setListed] = useState(asked)
  if (listed !== asked) {
    setListed(asked)
    setQuery({ state: 'loading' })
  }

  const ask = useCallback(
    async (after?: string) => {
      turn.current += 1
      const mine = turn.current
      const reply = await call(name, { ...JSON.parse(asked), ...(after && { after }) })
      return mine === turn.current ? reply : undefined
    },
    [name, asked],
  )
  const open = useCallback(async () => {
    const reply = await ask()
    if (!reply) return
    setQuery(reply.ok ? pagesOf(reply.value, []) : { state: 'failed', error: reply.error })
  }, [ask])
  /** As many pages as there were, anew; without an answer they stay as they are. */
  const again = async () => {
    if (query.state !== 'ready') return open()
    const pages: Answer<N>[] = []
    for (let after: string | undefined; pages.length < query.pages.length; after = pages.at(-1)?.after) {
      if (pages.length > 0 && !after) break
      const reply = await ask(after)
      if (!reply) return
      if (!reply.ok && reply.error !== 'not_allowed') return say(errorWords[reply.error])
      if (!reply.ok) return setQuery({ state: 'failed', error: reply.error })
      pages.push(reply.value)
    }
    const [first, ...rest] = pages
    if (first) setQuery(pagesOf(first, rest))
  }
  const more = async () => {
    if (query.state !== 'ready' || !query.after) return
    const reply = await ask(query.after)
    if (!reply) return
    if (reply.ok) setQuery(pagesOf(query.first, [...query.pages.slice(1), reply.value]))
    else say(errorWords[reply.error])
  }
  const restart = () => {
    setQuery({ state: 'loading' })
    return open()
  }

  useEffect(() => {
    open()
  }, [open])
  useReturn(again)
  return { query, more, restart, reload: open }
}

function pagesOf<T extends { after?: string }>(first: T, rest: T[]): Pages<T> {
  const { after } = rest[rest.length - 1] ?? first
  return { state: 'ready', pages: [first, ...rest], first, ...(after && { after }) }
}
