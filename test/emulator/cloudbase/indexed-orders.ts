import { anEmulator } from './an-emulator'

/** A strict emulator with some orders, and indexes on some of their fields. */
export function indexedOrders() {
  const running = anEmulator({
    collections: {
      orders: {
        byBuyer: {
          keys: [
            ['buyer', 1],
            ['at', -1],
          ],
        },
        byState: {
          keys: [
            ['state', 1],
            ['at', -1],
          ],
        },
        byTag: {
          keys: [
            ['tags', 1],
            ['rank', 1],
          ],
        },
        inDeep: { keys: [['to.city', 1]] },
      },
      numbers: { byPhone: { keys: [['phone', 1]], unique: true } },
    },
  })

  const orders = () => running().db.collection('orders')
  beforeEach(() =>
    orders().add([
      { _id: '1', buyer: 'u1', state: 'paid', at: 1, tags: ['茶', '绿'], rank: 2, to: { city: '京' } },
      { _id: '2', buyer: 'u1', state: 'unpaid', at: 2, tags: ['茶'], rank: 1 },
      { _id: '3', buyer: 'u2', state: 'paid', at: 3, tags: [], rank: 3 },
    ] as never),
  )

  return { running, orders }
}
