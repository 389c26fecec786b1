import { useState } from 'react'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import type { Rated } from './rates-draft'

/** Told what was saved, and whether that is all: a later one may have been refused. */
export type OnSaved = (saved: readonly Rated[], all: boolean) => void

/**
 * Gives each its rate, one after the other, until one is refused; `refused` is why, to be read in place. A repeat finds a
 * rate as wished and changes nothing, so no request id is needed.
 */
export function useRates(onSaved: OnSaved) {
  const [refused, setRefused] = useState('')
  const save = useAction(async (changes: readonly Rated[]) => {
    setRefused('')
    const saved: Rated[] = []
    for (const one of changes) {
      const { of, id, name, rateBp } = one
      const reply = await call('distribution.set_rate', { of, id, ...(rateBp !== undefined && { rateBp }) })
      if (!reply.ok) {
        setRefused(`${name}没有改：${errorWords[reply.error]}`)
        break
      }
      saved.push(one)
    }
    if (saved.length > 0) onSaved(saved, saved.length === changes.length)
  })
  return { save, refused }
}
