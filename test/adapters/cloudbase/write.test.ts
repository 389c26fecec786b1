import type { Change, When } from '../../../cloudfunctions/shop/ports'
import { aDistributor } from '../../support/credit'
import { anIncident, aStock, obeyed, openStore, type StoreScene } from './a-store'

let scene: StoreScene
let made = 0

beforeAll(async () => {
  scene = await openStore()
})
afterAll(() => scene.cloudbase.stop())

/** A stock of its own for one test. */
async function stocked(pieces = 10) {
  made += 1
  const stock = aStock(`sku-${made}`, pieces)
  expect(await scene.store.add('stocks', stock)).toBe(true)
  const read = async () => scene.store.get('stocks', stock._id)
  const change = (when: When, what: Change) => scene.store.change('stocks', stock._id, when, what)
  return { stock, read, change }
}

test('a taken id is told, and what stands there stays', async () => {
  const { stock, read } = await stocked()
  expect(await scene.store.add('stocks', { ...stock, onHand: 99 })).toBe(false)
  expect(await read()).toEqual(stock)
})

test('taken away for good, on a condition, once; nothing else goes with it', async () => {
  const [gone, stays] = [await stocked(), await stocked()]
  const { _id } = gone.stock
  expect(await scene.store.remove('stocks', _id, { onHand: 11 })).toBe(false)
  expect(await gone.read()).toEqual(gone.stock)
  expect(await scene.store.remove('stocks', _id, { onHand: 10 })).toBe(true)
  expect(await gone.read()).toBeUndefined()
  expect(await stays.read()).toEqual(stays.stock)
  expect(await scene.store.remove('stocks', _id, {})).toBe(false)
})

test('a value that must be unique is another’s: told as not done, whether added or changed, and what stands there stays', async () => {
  const { store } = scene
  const [first, second] = ['first', 'second'].map(_id => aDistributor({ _id, publicId: _id }))
  if (!first || !second) throw new Error('two were made')
  await store.add('distributors', first)
  expect(await store.add('distributors', { ...second, publicId: 'first' })).toBe(false)
  expect(await store.add('distributors', second)).toBe(true)
  expect(await store.change('distributors', 'second', {}, { set: { publicId: 'first' } })).toBe(false)
  expect(await store.change('distributors', 'first', {}, { set: { publicId: 'first', appliedAt: 9 } })).toBe(
    true,
  )
  expect(await store.get('distributors', 'second')).toEqual(second)
})

test('of thirty who add the same id at once, one adds', async () => {
  const added = await Promise.all(
    Array.from({ length: 30 }, (_, i) => scene.store.add('incidents', anIncident('same', i))),
  )
  expect(added.filter(Boolean)).toHaveLength(1)
  expect(await scene.store.get('incidents', 'same')).toMatchObject({ at: added.indexOf(true) })
})

test('figures, lists and fields change together, or not at all', async () => {
  const { stock, read, change } = await stocked()
  const move = { ...stock.unfiled[0], _id: 'm', id: 'm' }
  const all: Change = {
    set: { fileAt: 7, 'holds.A': { n: 1, at: 2 } },
    inc: { available: -1, committed: 2 },
    push: { unfiled: move },
    unset: ['productId'],
  }
  expect(await change({ available: { gte: 11 } }, all)).toBe(false)
  expect(await read()).toEqual(stock)
  expect(await change({ available: { gte: 10 } }, all)).toBe(true)
  const { productId: _, ...rest } = stock
  expect(await read()).toEqual({
    ...rest,
    fileAt: 7,
    available: 9,
    committed: 2,
    holds: { A: { n: 1, at: 2 } },
    unfiled: [...stock.unfiled, move],
  })
})

test.each([
  ['an equal field', { onHand: 10 }, { onHand: 11 }],
  ['at least so much', { available: { gte: 10 } }, { available: { gte: 11 } }],
  ['a field that is there', { 'holds.A.n': { exists: false } }, { 'holds.A.n': { exists: true } }],
  ['no entry of a list being so', { 'unfiled.id': { not: 'other' } }, { 'unfiled.id': { not: 'opening' } }],
  ['a flag', { 'meta.fine': true }, { 'meta.fine': false }],
  ['all of several', { onHand: 10, committed: 0 }, { onHand: 10, committed: 1 }],
] as [string, When, When][])('a change waits on %s', async (_what, holds, fails) => {
  const { stock, read, change } = await stocked()
  await change({}, { set: { meta: { fine: true } } })
  const opening = stock.unfiled[0]?.id ?? ''
  const own = (when: When): When =>
    JSON.parse(JSON.stringify(when).replace('"opening"', JSON.stringify(opening)))
  expect(await change(own(fails), { inc: { available: 1 } })).toBe(false)
  expect((await read())?.available).toBe(10)
  expect(await change(own(holds), { inc: { available: 1 } })).toBe(true)
  expect((await read())?.available).toBe(11)
})

test('one document changes, whatever others the condition fits; one that is missing does not', async () => {
  const [one, other] = [await stocked(), await stocked()]
  expect(await one.change({ onHand: 10 }, { set: { onHand: 5 } })).toBe(true)
  expect(await other.read()).toEqual(other.stock)
  expect(await scene.store.change('stocks', 'nobody', {}, { set: { onHand: 5 } })).toBe(false)
  expect(await scene.store.get('stocks', 'nobody')).toBeUndefined()
})

test('an object replaces what was there and is never merged into it', async () => {
  const { read, change } = await stocked()
  await change({}, { set: { holds: { A: { n: 1, at: 1 }, B: { n: 2, at: 2 } } } })
  await change({}, { set: { holds: { C: { n: 3, at: 3 } } } })
  expect((await read())?.holds).toEqual({ C: { n: 3, at: 3 } })
  await change({}, { set: { 'holds.C': { n: 4 } } })
  expect((await read())?.holds).toEqual({ C: { n: 4 } })
  await change({}, { set: { holds: {} } })
  expect((await read())?.holds).toEqual({})
})

test('entries leave a list by their ids, all of them and no others', async () => {
  const { stock, read, change } = await stocked()
  const [first] = stock.unfiled
  for (const id of ['x', 'y', 'x']) await change({}, { push: { unfiled: { ...first, _id: id, id } } })
  expect(await change({}, { pullIds: { unfiled: ['x', 'nobody'] } })).toBe(true)
  expect((await read())?.unfiled.map(({ id }) => id)).toEqual([first?.id, 'y'])
})

test('a list is pushed as one entry, not as its entries', async () => {
  const { read, change } = await stocked()
  await change({}, { set: { unfiled: [] } })
  await change({}, { push: { unfiled: ['a', 'b'] } })
  expect((await read())?.unfiled).toEqual([['a', 'b']])
})

test.each(obeyed)(
  'a value with %s for a key is never written nor obeyed: it is a bug',
  async (_what, value) => {
    const { stock, read, change } = await stocked()
    const sent = scene.cloudbase.calls.length
    await expect(async () => change({}, { set: { fileAt: value } })).rejects.toThrow('not a field name')
    await expect(async () => change({}, { push: { unfiled: value } })).rejects.toThrow('not a field name')
    const cart = { _id: 'evil', items: value as Record<string, never> }
    await expect(async () => scene.store.add('carts', cart)).rejects.toThrow('not a field name')
    expect(scene.cloudbase.calls.length).toBe(sent)
    expect(await read()).toEqual(stock)
    expect(await scene.store.get('carts', 'evil')).toBeUndefined()
  },
)

test.each(['$set', 'a.$', '', '.', 'a.', '.a', 'a..b', '__proto__', 'a.__proto__.b', '橙', 'a b'])(
  '%p is no path to a field: it is a bug',
  async field => {
    const { stock, read, change } = await stocked()
    const sent = scene.cloudbase.calls.length
    const changes: Change[] = [
      { set: { [field]: 1 } },
      { inc: { [field]: 1 } },
      { unset: [field] },
      { push: { [field]: 1 } },
      { pullIds: { [field]: ['a'] } },
    ]
    // A key called __proto__ in a literal of computed keys is a key like any other.
    for (const what of changes) await expect(async () => change({}, what)).rejects.toThrow('not a field path')
    await expect(async () => change({ [field]: 1 }, { inc: { onHand: 1 } })).rejects.toThrow(
      'not a field path',
    )
    expect(scene.cloudbase.calls.length).toBe(sent)
    expect(await read()).toEqual(stock)
  },
)

test('two hundred who take one piece each of fifty get fifty', async () => {
  const { read, change } = await stocked(50)
  const took = await Promise.all(
    Array.from({ length: 200 }, () => change({ available: { gte: 1 } }, { inc: { available: -1 } })),
  )
  expect(took.filter(Boolean)).toHaveLength(50)
  expect((await read())?.available).toBe(0)
})
