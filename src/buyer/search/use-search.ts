import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../shared/call'
import { forget, keep, recall } from '../../shared/wx/storage'
import { readSearches, remembered, tidyWords } from './searched'

/** A pause in typing that is worth a question. */
const pauseMs = 250
const kept = 'searches'

export interface Suggestion {
  id: string
  name: string
}

/** What is typed, suggested, searched for and remembered. Words that are searched for show goods; typing goes back to suggestions. */
export function useSearch() {
  const [typed, setTyped] = useState('')
  const [searched, setSearched] = useState('')
  const [searches, setSearches] = useState(() => readSearches(recall(kept)))
  const suggestions = useSuggestions(searched === '' ? tidyWords(typed) : '')

  const search = (words: string) => {
    const tidy = tidyWords(words)
    if (tidy === '') return
    const now = remembered(searches, tidy)
    keep(kept, now)
    setSearches(now)
    setTyped(tidy)
    setSearched(tidy)
  }
  return {
    typed,
    searched,
    searches,
    suggestions,
    search,
    type: (words: string) => {
      setTyped(words)
      setSearched('')
    },
    forgetAll: () => {
      forget(kept)
      setSearches([])
    },
  }
}

/** Goods that fit what has been typed, asked for after a pause; an answer to older words is dropped, a failure says nothing. */
function useSuggestions(words: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([])
  const turn = useRef(0)
  const ask = useCallback(async (asked: string) => {
    turn.current += 1
    const mine = turn.current
    const reply = await call('product.suggest', { words: asked })
    if (mine === turn.current && reply.ok) setFound(reply.value.products)
  }, [])
  useEffect(() => {
    turn.current += 1
    if (words === '') return setFound([])
    const timer = setTimeout(() => ask(words), pauseMs)
    return () => clearTimeout(timer)
  }, [words, ask])
  return found
}
