import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '../../cloudfunctions/runtime/serve'
import type { Ports, Store } from '../../cloudfunctions/shop/ports'
import { stockUp } from '../support/documents'
import { owner, paid } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { samplesOf } from './samples'

let door: ADoor
let number: string

beforeAll(async () => {
  door = await openDoor()
  await stockUp(door.shop, 50)
  await owner(door.shop)
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }]
  number = (await paid(door.shop, 'buyer-1', { lines }))._id
})
afterEach(() => door.shop.faults.disarm())
afterAll(() => door.close())

/** The same ports, with a look-up of staff that answers when told to. */
function slowLookUp(ports: Ports): { ports: Ports; answerNow: () => void } {
  let answerNow = () => {}
  const told = new Promise<void>(resolve => {
    answerNow = resolve
  })
  const get: Store['get'] = async (collection, id, omit) => {
    if (collection === 'staff') await told
    return ports.store.get(collection, id, omit)
  }
  return { ports: { ...ports, store: { ...ports.store, get } }, answerNow }
}

async function until(holds: () => boolean): Promise<void> {
  for (let waitedMs = 0; !holds(); waitedMs += 5) {
    if (waitedMs > 10_000) throw new Error('it never came to pass')
    await sleep(5)
  }
}

/** Asks for a parcel, lets the use case read all it wants, and only then lets it be known who asks. */
async function shipAs(openid: string, reads = 3) {
  const { shop } = door
  const { ports, answerNow } = slowLookUp(shop.ports)
  const from = shop.cloudbase.calls.length
  const since = () => shop.cloudbase.calls.slice(from)
  const asked = serve(ports, {
    name: 'order.ship',
    input: samplesOf(number)['order.ship'],
    openid,
    requestId: '',
  })
  await until(() => since().filter(({ finished }) => finished).length >= reads)
  await new Promise(setImmediate)
  const early = since().map(({ action, collection }) => `${action} ${collection}`)
  answerNow()
  return { reply: await asked, early, calls: since().length }
}

test('while it is not known who asks, a use case may read and must not write', async () => {
  const { reply, early, calls } = await shipAs('buyer-1')
  expect(early.sort()).toEqual([
    'database.getDocument orders',
    'database.getDocument shop',
    'database.getDocument stock_moves',
  ])
  expect(reply).toEqual({ ok: false, error: 'not_allowed' })
  expect(calls).toBe(4)
  expect((await door.shop.order(number)).parcels).toEqual([])
})

test('what goes wrong in a use case is not told to those who may not call it', async () => {
  door.shop.faults.arm({ at: 1, kind: 'error' })
  const strangers = await shipAs('buyer-1', 2)
  expect(strangers.reply).toEqual({ ok: false, error: 'not_allowed' })
  door.shop.faults.arm({ at: 1, kind: 'error' })
  expect((await shipAs('owner-1', 2)).reply).toEqual({ ok: false, error: 'internal' })
})

test('when it cannot be found out who asks, nothing is done', async () => {
  const get: Store['get'] = (collection, id, omit) =>
    collection === 'staff'
      ? Promise.reject(new Error('no answer'))
      : door.shop.ports.store.get(collection, id, omit)
  const { store } = door.shop.ports
  const ports = { ...door.shop.ports, store: { ...store, get } }
  const { calls } = door.shop.cloudbase
  const from = calls.length
  const { writes } = await door.wentOut(async () => {
    const input = samplesOf(number)['order.ship']
    const reply = await serve(ports, { name: 'order.ship', input, openid: 'owner-1', requestId: '' })
    expect(reply).toEqual({ ok: false, error: 'internal' })
    await until(() => calls.slice(from).filter(({ finished }) => finished).length === 3)
  })
  expect(writes).toEqual([])
})

test('once the owner is known, the same call goes through', async () => {
  const { reply, early } = await shipAs('owner-1')
  expect(early).toHaveLength(3)
  expect(reply).toMatchObject({ ok: true })
  expect((await door.shop.order(number)).parcels).toHaveLength(1)
})
