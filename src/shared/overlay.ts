import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { create } from 'zustand'

/** Tells the page on the screen from all others, also of the same path; empty while there is none (in the background). */
const pageOnScreen = (): string => Taro.getCurrentInstance().router?.$taroPath ?? ''

/** Tells this page from all others: as it stands when drawn first, and put right each time it is shown. */
export function useThisPage(): string {
  const [page, setPage] = useState(pageOnScreen)
  useDidShow(() => setPage(pageOnScreen()))
  return page
}

/**
 * Keeps one thing that lies over the page on which it came up: only that page draws it, so that the pages below it get
 * no setData. A next thing takes its place; `onLeft` hears of each one that was never taken.
 */
export function createOverlay<Thing>(onLeft: (thing: Thing) => void) {
  type Over = { page: string; thing: Thing }
  const useStore = create<{ over: Over | undefined }>(() => ({ over: undefined }))
  const over = () => useStore.getState().over

  /** Takes it off the screen, into the hands of whoever acts on it. */
  const take = (): Thing | undefined => {
    const taken = over()?.thing
    useStore.setState({ over: undefined })
    return taken
  }
  const drop = () => {
    const dropped = take()
    if (dropped !== undefined) onLeft(dropped)
  }
  return {
    take,
    put: (thing: Thing) => {
      drop()
      useStore.setState({ over: { page: pageOnScreen(), thing } })
    },
    /** What lies over this page. */
    useOver: (page: string) =>
      useStore(state => (state.over && state.over.page === page ? state.over.thing : undefined)),
    /** A page came to the front: what came up over no page is its own, what lies over another was left. */
    shown: () => {
      const lying = over()
      const page = pageOnScreen()
      if (lying?.page === '') useStore.setState({ over: { ...lying, page } })
      else if (lying && lying.page !== page) drop()
    },
    /** This page is gone. */
    gone: (page: string) => {
      if (over()?.page === page) drop()
    },
  }
}
