import type { Ports } from '../shop/ports'

/** Thrown into a use case whose caller turns out not to be allowed: nothing was written, nothing is told. */
export class NotAllowed extends Error {}

/**
 * Lets a use case read while it is still being looked up whether its caller may act, so that the look-up costs no round
 * trip of its own. Every write and every call to WeChat waits for the answer.
 */
export function gatedPorts(ports: Ports, allowed: Promise<boolean>): Ports {
  const passed = async () => {
    if (!(await allowed)) throw new NotAllowed()
  }
  const behind =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await passed()
      return call(...args)
    }
  const { store, pay } = ports
  const add: typeof store.add = async (collection, document) => {
    await passed()
    return store.add(collection, document)
  }
  const change: typeof store.change = async (collection, id, when, what) => {
    await passed()
    return store.change(collection, id, when, what)
  }
  return {
    ...ports,
    store: { ...store, add, change },
    pay: {
      ...pay,
      prepay: behind(pay.prepay),
      query: behind(pay.query),
      close: behind(pay.close),
      refund: behind(pay.refund),
      queryRefund: behind(pay.queryRefund),
    },
  }
}
