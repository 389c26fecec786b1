import Taro from '@tarojs/taro'

/** Told when an element comes near the screen or leaves it: how high it is, in px, as it stands. */
export type NearSeen = (near: boolean, heightPx: number) => void

/** Watches one element of the page on top; `marginPx` above and below the screen still count as near. Answers the end. */
export function watchNear(id: string, marginPx: number, seen: NearSeen): () => void {
  const { page } = Taro.getCurrentInstance()
  if (!page) return () => undefined
  // It is taken to be near at the start: one that is far already is told too.
  const observer = Taro.createIntersectionObserver(page, { initialRatio: 1 })
  observer
    .relativeToViewport({ top: marginPx, bottom: marginPx })
    .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
      seen(intersectionRatio > 0, boundingClientRect?.height ?? 0),
    )
  return () => observer.disconnect()
}
