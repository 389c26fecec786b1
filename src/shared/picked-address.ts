import { create } from 'zustand'
import type { SavedAddress } from '../../types/api/address'

/**
 * The address picked for this order, whole, so that it needs no list to be asked for first; none = the one used last.
 */
const useStore = create<{ picked: SavedAddress | undefined }>(() => ({ picked: undefined }))

export const pickAddress = (picked: SavedAddress): void => useStore.setState({ picked })

/** It was changed, or is gone (`now` absent): where it is the picked one, that changes too. */
export function addressChanged(id: string, now?: SavedAddress): void {
  if (useStore.getState().picked?.id === id) useStore.setState({ picked: now })
}

export const usePickedAddress = (): SavedAddress | undefined => useStore(({ picked }) => picked)
