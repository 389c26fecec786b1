import { create } from 'zustand'
import { forget, keep, recall } from './wx/storage'

const kept = 'large-text'

const useStore = create<{ on: boolean }>(() => ({ on: recall(kept) === true }))

/** Whether everything is written a quarter larger, as this phone keeps it. */
export const useLargeText = (): boolean => useStore(({ on }) => on)

/** Switches the larger text for all pages, open ones too, and for the next start. */
export function setLargeText(on: boolean): void {
  if (on) keep(kept, true)
  else forget(kept)
  useStore.setState({ on })
}
