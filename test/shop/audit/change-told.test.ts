import fc from 'fast-check'
import { applied, changeTold, touchedBy } from '../../../cloudfunctions/shop/audit/change-told'

test('a change is applied as the database does it: fields set, moved, taken away, lists added to and pulled from', () => {
  const document = { a: 1, b: { c: 2, d: 3 }, list: [{ id: 'x' }, { id: 'y' }] }
  const change = {
    set: { 'b.c': 5, fresh: true },
    inc: { a: 2, n: 1 },
    unset: ['b.d'],
    push: { more: { id: 'z' } },
    pullIds: { list: ['x'] },
  }
  expect(applied(document, change)).toEqual({
    ...{ a: 3, n: 1, fresh: true, b: { c: 5 }, list: [{ id: 'y' }], more: [{ id: 'z' }] },
  })
  expect(touchedBy(change).sort()).toEqual(['a', 'b', 'fresh', 'list', 'more', 'n'])
})

test('of a list only what differs is told, each element by its id', () => {
  const lines = [
    { id: '1', quantity: 2, shipped: 0 },
    { id: '2', quantity: 1, shipped: 0 },
  ]
  const after = [lines[0], { ...lines[1], shipped: 1 }]
  expect(changeTold({ lines, state: 'paid' }, { lines: after, state: 'paid' })).toEqual({
    before: { lines: [{ id: '2', shipped: 0 }] },
    after: { lines: [{ id: '2', shipped: 1 }] },
  })
})

test('bookkeeping alone tells nothing, and neither does what stayed the same', () => {
  expect(changeTold({ rev: 1, todo: [], name: 'a' }, { rev: 2, todo: ['x'], name: 'a' })).toBeUndefined()
  expect(changeTold({ shipKey: '001' }, { shipKey: '', refundKey: '001', saleKey: '001' })).toBeUndefined()
})

test('people are made unrecognizable, secrets are not there', () => {
  const address = { name: '阿禾', phone: '13800002046', province: '浙江省', detail: '文一路 18 号' }
  const told = changeTold(
    {},
    {
      address,
      note: '打 13800002046',
      buyerId: 'oBuyer',
      claimHash: 'hash',
      payments: [{ prepayId: 'wx1', n: 1 }],
    },
  )
  expect(told?.after).toEqual({
    address: { name: '阿**', phone: '138****2046', province: '浙江省', detail: '***' },
    note: '打 138****2046',
    payments: [{ n: 1 }],
  })
})

test('whatever changed, and nothing else, is on one of the two sides', () => {
  const fields = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), fc.oneof(fc.integer(), fc.boolean()))
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const told = changeTold(before, after)
      for (const field of ['p', 'q', 'r', 's']) {
        const differs = before[field] !== after[field]
        expect(differs).toBe(field in { ...told?.before, ...told?.after })
        if (!differs) continue
        expect(told?.before[field]).toBe(before[field])
        expect(told?.after[field]).toBe(after[field])
      }
    }),
  )
})
