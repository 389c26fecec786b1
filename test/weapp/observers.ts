import { tellOf } from './slow-phone'

type Seen = (result: { intersectionRatio: number; boundingClientRect: { height: number } }) => void

/** How high a box of goods is taken to be: nothing is laid out here. */
const heightPx = 1500

/**
 * In place of WeChat's layout: which boxes of a list are near the screen. Told is what changed; until a test has moved the
 * screen, every box stands where the page itself takes it to be. `told` hears that something changed.
 */
export function observers(told: () => void) {
  const watched = new Map<string, { near: boolean; seen: Seen }>()
  let around = ''
  let beside = 1
  const isNear = (id: string, before: boolean) => {
    const [, name = '', at = ''] = /^(.+-)(\d+)$/.exec(around) ?? []
    if (name === '' || !id.startsWith(name)) return before
    return Math.abs(Number(id.slice(name.length)) - Number(at)) <= beside
  }
  const look = (id: string) => {
    const one = watched.get(id)
    if (!one || one.near === isNear(id, one.near)) return
    one.near = !one.near
    told()
    one.seen({ intersectionRatio: one.near ? 0.5 : 0, boundingClientRect: { height: heightPx } })
  }
  return {
    create(_page: unknown, { initialRatio = 0 }: { initialRatio?: number } = {}) {
      let id = ''
      const observer = {
        relativeToViewport: () => observer,
        observe(selector: string, seen: Seen) {
          id = selector.slice(1)
          watched.set(id, { near: initialRatio > 0, seen })
          queueMicrotask(() => tellOf(id, () => look(id)))
        },
        disconnect: () => void watched.delete(id),
      }
      return observer
    },
    /** Whether this box is watched: it is a moment after it was drawn, sooner than a person scrolls on. */
    isWatched: (id: string) => watched.has(id),
    /** Whether the page knows of every watched box where it stands. */
    allTold: () => [...watched].every(([id, { near }]) => near === isNear(id, near)),
    /** From here on what is drawn anew stays as the page draws it. */
    rest() {
      around = ''
    },
    showAround(id: string, boxes: number) {
      around = id
      beside = boxes
      for (const one of [...watched.keys()]) tellOf(one, () => look(one))
    },
  }
}
