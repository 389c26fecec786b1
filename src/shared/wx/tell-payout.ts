import Taro from '@tarojs/taro'

/** The shop's messages about a payout, as far as it has them at WeChat: it waits to be confirmed, arrived, came back. */
const templates = [PAYOUT_WAITING_TEMPLATE, PAYOUT_PAID_TEMPLATE, PAYOUT_RETURNED_TEMPLATE].filter(Boolean)

/** Asks, on the tap that asks for money, whether WeChat may tell what becomes of it. Done once that is answered. */
export async function askToTellPayout(): Promise<void> {
  if (templates.length === 0) return
  try {
    await Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] })
  } catch {
    // Not told, then: its page tells all the same.
  }
}
