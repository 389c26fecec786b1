import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, EndpointName, Input } from '../../types/api'
import { type CallError, call } from './call'
import { errorWords } from './words'
import { say } from './wx/say'

export type Query<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: CallError }

/**
 * Asks when the page opens, again when `input` changes and whenever the page comes back to the front. What is on
 * screen stays there while asking again; an answer that was overtaken by a later question is dropped.
 */
export function useQuery<N extends EndpointName>(name: N, input: Input<N>) {
  const [query, setQuery] = useState<Query<Answer<N>>>({ state: 'loading' })
  const turn = useRef(0)
  const onScreen = useRef(false)
  const asked = JSON.stringify(input)

  /** Shows an answer, also one that another call brought; no question under way overwrites it. */
  const show = useCallback((value: Answer<N>) => {
    turn.current += 1
    onScreen.current = true
    setQuery({ state: 'ready', value })
  }, [])
  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const reply = await call(name, JSON.parse(asked))
    if (mine !== turn.current) return
    if (reply.ok) show(reply.value)
    // Who may not see it any more is not left with what was seen before.
    else if (onScreen.current && reply.error !== 'not_allowed') say(errorWords[reply.error])
    else setQuery({ state: 'failed', error: reply.error })
  }, [name, asked, show])
  const retry = () => {
    setQuery({ state: 'loading' })
    return reload()
  }

  useEffect(() => {
    reload()
  }, [reload])
  useReturn(reload)
  return { query, reload, retry, show }
}

/** Runs `back` each time the page is shown again. Many parts are drawn only after its first show: so it counts hides. */
export function useReturn(back: () => void): void {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (hidden.current) back()
    hidden.current = false
  })
}
