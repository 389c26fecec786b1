import { say } from './say'
import type { Share } from './share'

/** A browser has no menu that asks: the page's own buttons share. */
export const useShare: typeof import('./share').useShare = () => {}

export const shareToFriend: typeof import('./share').shareToFriend = share => void hand('friend', share)

export const shareToMoments: typeof import('./share').shareToMoments = share => void hand('moments', share)

/** Whoever holds this phone in a frame carries the share to another one; a plain browser copies the address. */
async function hand(to: 'friend' | 'moments', share: Share): Promise<void> {
  if (window.parent !== window) {
    window.parent.postMessage({ type: 'wechat-share', to, ...share }, '*')
    return say('已交给对方的手机')
  }
  try {
    await navigator.clipboard.writeText(`${window.location.origin}/#${share.path}`)
    say('链接已复制，发给朋友就行')
  } catch {
    say('复制不了，请从地址栏复制链接')
  }
}
