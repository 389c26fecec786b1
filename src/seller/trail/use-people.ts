import { useRef } from 'react'
import type { AuditView, StaffView } from '../../../types/api/staff'

type Person = Pick<StaffView, 'id' | 'name'>

/**
 * Whose entries one may ask for: who works here, and who has left and was met in the trail. Once met they stay, so
 * that no choice goes away under the finger while the entries of one person come.
 */
export function usePeople(staff: readonly Person[], entries: readonly AuditView[]): Person[] {
  const met = useRef(new Map<string, string>())
  for (const { id, name } of staff) met.current.set(id, name)
  for (const { whoId, whoName } of entries) if (whoName) met.current.set(whoId, whoName)
  return [...met.current].map(([id, name]) => ({ id, name }))
}
