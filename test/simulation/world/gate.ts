import type { Pay } from '../../../cloudfunctions/shop/pay-port'
import type { Ports, Store } from '../../../cloudfunctions/shop/ports'
import type { Transfers } from '../../../cloudfunctions/shop/transfer-port'
import type { Wx } from '../../../cloudfunctions/shop/wx-port'
import { no, ok } from '../../../types/result'
import type { Instance } from './cloud'
import type { Luck } from './luck'
import type { Turns } from './turns'

/** A call whose outcome its caller never learns. */
class Broken extends Error {}

interface Gate {
  turns: Turns
  luck: Luck
  instance: Instance
  /** Each call takes a millisecond of the day. */
  tick(): void
}

type Call = <T>(label: string, work: () => Promise<T>) => Promise<T>

/** Every call waits for its turn, then happens, or meets a mishap. A dead caller never hears anything again. */
function gated({ turns, luck, instance, tick }: Gate): Call {
  return (label, work) =>
    new Promise((resolve, reject) => {
      const turn = async () => {
        tick()
        const mishap = luck.next()
        if (mishap === 'dies_before') return instance.die()
        if (mishap === 'fails') return reject(new Broken(`${label} failed`))
        try {
          const answer = await work()
          if (mishap === 'dies_after') return instance.die()
          if (mishap === 'lost') return reject(new Broken(`the answer of ${label} was lost`))
          resolve(answer)
        } catch (error) {
          reject(error)
        }
      }
      void turns.wait(`${instance.name}: ${label}`, turn, () => !instance.isAlive)
    })
}

function gatedStore(real: Store, call: Call): Store {
  return {
    get: (collection, id, omit) => call(`get ${collection}`, () => real.get(collection, id, omit)),
    getMany: (collection, ids, omit) =>
      call(`getMany ${collection}`, () => real.getMany(collection, ids, omit)),
    add: (collection, document) => call(`add ${collection}`, () => real.add(collection, document)),
    change: (collection, id, when, change) =>
      call(`change ${collection}`, () => real.change(collection, id, when, change)),
    remove: (collection, id, when) => call(`remove ${collection}`, () => real.remove(collection, id, when)),
    query: (collection, query) =>
      call(`query ${collection}.${query.index}`, () => real.query(collection, query)),
    queryJoined: (collection, query, join) =>
      call(`query ${collection}.${query.index}`, () => real.queryJoined(collection, query, join)),
    count: (collection, query) =>
      call(`count ${collection}.${query.index}`, () => real.count(collection, query)),
    page: (collection, afterId, limit) =>
      call(`page ${collection}`, () => real.page(collection, afterId, limit)),
  }
}

/** WeChat's silence is a value of the port: no mishap of the line is thrown at the shop. */
const asking =
  (call: Call) =>
  <T>(label: string, work: () => Promise<T>) =>
    call(label, work).catch((error: unknown) => {
      if (error instanceof Broken) return no('unavailable')
      throw error
    })

function gatedWx(real: Wx, call: Call): Wx {
  const ask = asking(call)
  return {
    uploadShipping: shipping => ask('upload shipping', () => real.uploadShipping(shipping)),
    orderState: transactionId => ask('order state', () => real.orderState(transactionId)),
    deliveryList: () => ask('delivery list', () => real.deliveryList()),
    drawCode: code => ask('draw code', () => real.drawCode(code)),
    sendMessage: message => ask('send message', () => real.sendMessage(message)),
  }
}

function gatedTransfers(real: Transfers, call: Call): Transfers {
  const ask = asking(call)
  return {
    create: order => ask('create transfer', () => real.create(order)),
    query: outBillNo => ask('query transfer', () => real.query(outBillNo)),
    cancel: outBillNo => ask('cancel transfer', () => real.cancel(outBillNo)),
  }
}

function gatedPay(real: Pay, call: Call, luck: Luck, refundAsked: (outRefundNo: string) => void): Pay {
  const ask = asking(call)
  return {
    ...real,
    prepay: order => ask('prepay', () => real.prepay(order)),
    query: outTradeNo =>
      ask('query trade', async () => {
        const trade = await real.query(outTradeNo)
        return trade.ok && luck.wechatIsMistaken() ? ok({ outTradeNo, state: 'NOTPAY' as const }) : trade
      }),
    close: outTradeNo =>
      ask('close trade', async () => (luck.wechatIsMistaken() ? ok(true as const) : real.close(outTradeNo))),
    refund: order =>
      ask('refund', () => {
        refundAsked(order.outRefundNo)
        return real.refund(order)
      }),
    queryRefund: outRefundNo => ask('query refund', () => real.queryRefund(outRefundNo)),
  }
}

/** The ports as one function instance sees them. `refundAsked` hears of every refund that reaches WeChat. */
export function gatedPorts(real: Ports, gate: Gate, refundAsked: (outRefundNo: string) => void): Ports {
  const call = gated(gate)
  return {
    ...real,
    store: gatedStore(real.store, call),
    pay: gatedPay(real.pay, call, gate.luck, refundAsked),
    transfers: gatedTransfers(real.transfers, call),
    wx: gatedWx(real.wx, call),
  }
}
