import { Current, hooks } from '@tarojs/runtime'
import { createElement, type FunctionComponent } from 'react'

type Page = FunctionComponent<object>

/** How Taro puts a page among those that React draws, and takes it out again. */
interface Pages {
  mount: (page: Page, id: string, drawn: () => void) => void
  unmount: (id: string, gone: () => void) => void
}

/**
 * A page that was left before React drew it goes as soon as it was drawn, as nothing. Taro 4.1.11 (4.2.1 too) takes the
 * last of its pages out in place of one that it does not find: another page, still on the screen, whose taps do nothing.
 */
function leavingOnceDrawn({ mount, unmount }: Pages): Pages {
  const drawnIds = new Set<string>()
  const leaving = new Map<string, () => void>()
  return {
    mount(page, id, drawn) {
      // It waited for another of its kind to be gone: nothing of it is there yet.
      if (leaving.delete(id)) return
      const orNothing: Page = props => (leaving.has(id) ? null : createElement(page, props))
      mount(orNothing, id, () => {
        drawnIds.add(id)
        drawn()
        leaving.get(id)?.()
        leaving.delete(id)
      })
    },
    unmount(id, gone) {
      const leave = () => {
        drawnIds.delete(id)
        unmount(id, gone)
      }
      if (drawnIds.has(id)) leave()
      else leaving.set(id, leave)
    },
  }
}

/** To be called before any page is defined; works from the first one on. */
export function letPagesLeaveEarly(): void {
  let done = false
  hooks.tap('modifyPageObject', () => {
    if (done || !Current.app) return
    done = true
    // Taro's own types leave out what it hands over with both.
    Object.assign(Current.app, leavingOnceDrawn(Current.app as unknown as Pages))
  })
}
