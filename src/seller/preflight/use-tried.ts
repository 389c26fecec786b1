import { useEffect, useState } from 'react'
import { tryPicture } from '../../shared/wx/take-picture'
import type { Tried } from './check-words'

/** Tries the pictures on this phone, side by side; undefined until all are tried. Another list is tried anew. */
export function useTried(pictures: readonly string[]): Tried[] | undefined {
  const [tried, setTried] = useState<Tried[]>()
  useEffect(() => {
    let current = true
    setTried(undefined)
    const all = pictures.map(async picture => ({ picture, fault: await tryPicture(picture) }))
    Promise.all(all).then(done => {
      if (current) setTried(done)
    })
    return () => {
      current = false
    }
  }, [pictures])
  return tried
}
