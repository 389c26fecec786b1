import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { cardPicture, drawnPicture } from './card-picture'
import { say } from './say'

/** What is sent into a chat or shown in Moments. */
export interface Share {
  title: string
  /** The page with its parameters, for a chat. */
  path: string
  /** Its parameters alone, for Moments: the page is the one that is open. */
  query: string
  /** Of the goods; without one WeChat photographs the page. */
  picture?: string
  tint?: string | undefined
}

/**
 * Says what this page shares, both ways: Moments is offered only where a chat is. The picture of a chat's card is 5:4,
 * made on the phone from the goods' own; WeChat waits three seconds for it. Moments does not wait: it takes what was
 * made by then.
 */
export function useShare(of: () => Share): void {
  useShareAppMessage(() => {
    const { title, path, picture, tint } = of()
    if (!picture) return { title, path }
    const withPicture = cardPicture(picture, tint).then(imageUrl => ({
      title,
      path,
      ...(imageUrl ? { imageUrl } : {}),
    }))
    return { title, path, promise: withPicture }
  })
  useShareTimeline(() => {
    const { title, query, picture } = of()
    const imageUrl = picture && drawnPicture(picture)
    return { title, query, ...(imageUrl ? { imageUrl } : {}) }
  })
}

/** WeChat opens its own list of chats by the button's `openType`: nothing to do. */
export function shareToFriend(_share: Share): void {}

/** No button may open Moments: WeChat offers it in the menu of the page. */
export function shareToMoments(_share: Share): void {
  say('点右上角「···」，选「分享到朋友圈」')
}
