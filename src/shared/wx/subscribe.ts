import Taro from '@tarojs/taro'

/** Whether the shop has a message for "it was shipped" at WeChat. Without one nothing is asked. */
export const canTellShipping = SHIPPED_TEMPLATE !== ''

/** As `canTellShipping`, for "this is nearly sold out". */
export const canTellLowStock = LOW_STOCK_TEMPLATE !== ''

/** Asks, on the tap that asks for money back, whether WeChat may tell when it is there. Done once that is answered. */
export async function askToTellRefund(): Promise<void> {
  if (REFUNDED_TEMPLATE !== '') await askFor(REFUNDED_TEMPLATE)
}

/** Asks, on a tap, whether WeChat may tell when the parcel leaves. True when it may. */
export const askToTellShipping = (): Promise<boolean> => askFor(SHIPPED_TEMPLATE)

/** Asks, on a tap, whether WeChat may tell when something is nearly sold out: one agreement, one message. */
export const askToTellLowStock = (): Promise<boolean> => askFor(LOW_STOCK_TEMPLATE)

async function askFor(template: string): Promise<boolean> {
  try {
    const answers: object = await Taro.requestSubscribeMessage({ tmplIds: [template], entityIds: [] })
    return Reflect.get(answers, template) === 'accept'
  } catch {
    return false
  }
}
