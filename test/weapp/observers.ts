type Seen = (result: { intersectionRatio: number; boundingClientRect: { height: number } }) => void

/** How high a box of goods is taken to be: nothing is laid out here. */
const heightPx = 1500

/**
 * In place of WeChat's layout: which boxes of a list are near the screen. Told is what changed, and at the start whoever
 * is far already.
 */
export function observers() {
  const watched = new Map<string, { near: boolean; seen: Seen }>()
  let around = ''
  const isNear = (id: string) => {
    const [, name = '', at = ''] = /^(.+-)(\d+)$/.exec(around) ?? []
    return name === '' || !id.startsWith(name) || Math.abs(Number(id.slice(name.length)) - Number(at)) <= 1
  }
  const look = (id: string) => {
    const one = watched.get(id)
    if (!one || one.near === isNear(id)) return
    one.near = !one.near
    one.seen({ intersectionRatio: one.near ? 0.5 : 0, boundingClientRect: { height: heightPx } })
  }
  return {
    create() {
      let id = ''
      const observer = {
        relativeToViewport: () => observer,
        observe(selector: string, seen: Seen) {
          id = selector.slice(1)
          watched.set(id, { near: true, seen })
          queueMicrotask(() => look(id))
        },
        disconnect: () => void watched.delete(id),
      }
      return observer
    },
    showAround(id: string) {
      around = id
      for (const other of watched.keys()) look(other)
    },
  }
}
