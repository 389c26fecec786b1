import { useRef } from 'react'
import { newRequestId } from './request-id'

/**
 * The request id of a wish that is spelled by what it asks for: the same as long as that stays the same and nobody granted
 * it, so that a second tap after a lost answer does nothing twice; another wish gets an id of its own.
 */
export function useRequest() {
  const kept = useRef<{ wish: string; id: string }>()
  return {
    idOf(wish: unknown): string {
      const spelled = JSON.stringify(wish)
      if (kept.current?.wish !== spelled) kept.current = { wish: spelled, id: newRequestId() }
      return kept.current.id
    },
    granted() {
      kept.current = undefined
    },
  }
}
