import { useEffect } from 'react'
import { create } from 'zustand'
import type { Answer } from '../../types/api'
import { call } from './call'
import { useReturn } from './use-query'
import { keep, recall } from './wx/storage'

type Role = Answer<'staff.me'>['role']

const kept = 'my-role'
/** Whether somebody of this role works in the shop. */
export const isStaffRole = (role: unknown): role is 'clerk' | 'owner' => role === 'clerk' || role === 'owner'

const useStore = create<{ role: Role }>(() => ({ role: recalled() }))

/** What lies in storage may stem from an older version. */
function recalled(): Role {
  const role = recall(kept)
  return isStaffRole(role) ? role : 'buyer'
}

/** Takes the server's word of who is holding the phone. It only shows or hides ways: the server decides on each call. */
export function keepRole(role: Role): void {
  if (role === useStore.getState().role) return
  useStore.setState({ role })
  keep(kept, role)
}

async function askRole(): Promise<void> {
  const reply = await call('staff.me', {})
  if (reply.ok) keepRole(reply.value.role)
}

/** The holder's role, as last heard; asked as the part that wants to know is drawn, and whenever its page comes back. */
function useRole(): Role {
  useEffect(() => void askRole(), [])
  useReturn(() => void askRole())
  return useStore(({ role }) => role)
}

/** Whether the shop knows the holder as staff. */
export const useIsStaff = (): boolean => isStaffRole(useRole())

/** Whether the holder owns the shop: clerks are not shown what only an owner may do. */
export const useIsOwner = (): boolean => useRole() === 'owner'
