import Taro from '@tarojs/taro'
import type { Decide } from '../privacy'

/** Has WeChat ask through us before anything private (address book, avatar) is used for the first time. */
export function onConsentNeeded(ask: (decide: Decide) => void): void {
  // Basic libraries before 2.32.3 have no such verb: there WeChat asks by itself.
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization(decide => ask(decide))
}

/** Opens the privacy contract that the shop wrote down at WeChat. */
export function openPrivacyContract(): void {
  Taro.openPrivacyContract({})
}

/** Whether WeChat keeps a privacy contract to read here. */
export const hasPrivacyContract = true

/** Whether a tap on the agreeing button is all there is to hear: WeChat tells of it by an event of its own. */
export const agreesByTap = false
