import type { Ports } from '../shop/ports'
import { type Actor, type CallOf, trailedStore } from './trailed-store'
import { waitingStore } from './waiting-store'

/** Thrown into a use case whose caller turns out not to be allowed: nothing was written, nothing is told. */
export class NotAllowed extends Error {}

/**
 * Lets a use case read while it is still being looked up whether its caller may act, so that the look-up costs no round
 * trip of its own. Every write and every call to WeChat waits for the answer; every write of staff leaves a trail.
 */
export function gatedPorts(
  ports: Ports,
  actor: Promise<Actor | undefined>,
  call: CallOf & { trail: boolean },
): Ports {
  const passed = async (): Promise<Actor> => {
    const passing = await actor
    if (!passing) throw new NotAllowed()
    return passing
  }
  const behind =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await passed()
      return call(...args)
    }
  const { pay, transfers, wx } = ports
  return {
    ...ports,
    store: call.trail ? trailedStore(ports, passed, call) : waitingStore(ports.store, passed),
    pay: {
      ...pay,
      prepay: behind(pay.prepay),
      query: behind(pay.query),
      close: behind(pay.close),
      refund: behind(pay.refund),
      queryRefund: behind(pay.queryRefund),
    },
    transfers: {
      create: behind(transfers.create),
      query: behind(transfers.query),
      cancel: behind(transfers.cancel),
    },
    wx: {
      uploadShipping: behind(wx.uploadShipping),
      orderState: behind(wx.orderState),
      deliveryList: behind(wx.deliveryList),
      drawCode: behind(wx.drawCode),
      sendMessage: behind(wx.sendMessage),
    },
  }
}
