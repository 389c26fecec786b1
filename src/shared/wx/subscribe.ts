import Taro from '@tarojs/taro'

/** Whether the shop has a message for "it was shipped" at WeChat. Without one nothing is asked. */
export const canTellShipping = SHIPPED_TEMPLATE !== ''

/** Asks, on a tap, whether WeChat may tell when the parcel leaves. True when it may. */
export async function askToTellShipping(): Promise<boolean> {
  try {
    const answers: object = await Taro.requestSubscribeMessage({
      tmplIds: [SHIPPED_TEMPLATE],
      entityIds: [],
    })
    return Reflect.get(answers, SHIPPED_TEMPLATE) === 'accept'
  } catch {
    return false
  }
}
