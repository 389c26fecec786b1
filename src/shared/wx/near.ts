import Taro from '@tarojs/taro'

/** How an element is watched. */
export interface Watch {
  /** What still counts as near, in px above and below the screen. */
  marginPx: number
  /** What it is taken for until WeChat has looked: only what differs is told. */
  nearAtFirst: boolean
  /** Told when the element comes near the screen or leaves it: how high it is, in px, as it stands. */
  seen: (near: boolean, heightPx: number) => void
}

/** The page that is being drawn, for `watchNear`: by the time its rows are there another one may lie on top. */
export const pageNow = () => Taro.getCurrentInstance().page ?? undefined

/** Watches one element of that page. Answers the end. */
export function watchNear(
  page: ReturnType<typeof pageNow>,
  id: string,
  { marginPx, nearAtFirst, seen }: Watch,
): () => void {
  if (!page) return () => undefined
  const observer = Taro.createIntersectionObserver(page, { initialRatio: nearAtFirst ? 1 : 0 })
  observer
    .relativeToViewport({ top: marginPx, bottom: marginPx })
    .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
      seen(intersectionRatio > 0, boundingClientRect?.height ?? 0),
    )
  return () => observer.disconnect()
}
