import fc from 'fast-check'
import type { Declaration } from '../../../emulator/cloudbase/data/database'
import { Database } from '../../../emulator/cloudbase/data/database'
import { find } from '../../../emulator/cloudbase/data/find'
import { compareValues } from '../../../emulator/cloudbase/data/order'
import type { Sort } from '../../../emulator/cloudbase/data/plan'
import type { Doc } from '../../../emulator/cloudbase/data/values'
import { insert, modify, remove, write } from '../../../emulator/cloudbase/data/writes'

const INDEXED: Declaration = {
  things: {
    a: { keys: [['a', 1]] },
    aDownB: {
      keys: [
        ['a', 1],
        ['b', -1],
      ],
    },
    downBA: {
      keys: [
        ['b', -1],
        ['a', 1],
      ],
    },
    list: {
      keys: [
        ['list', 1],
        ['b', 1],
      ],
    },
  },
}

const number = fc.constantFrom(0, 1, 1.5, 2, 3)
const scalar = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom('x', 'y', null, true) },
)
const list = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(number, { maxLength: 3 }) },
)
const doc = fc.record(
  { _id: fc.integer({ min: 0, max: 99 }).map(n => `d${n}`), a: scalar, b: scalar, list },
  { requiredKeys: ['_id'] },
)
const docs = fc.uniqueArray(doc, { minLength: 20, maxLength: 50, selector: each => each._id, size: 'max' })
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $gt: number }),
  fc.record({ $gte: number, $lt: number.map(n => n + 2) }),
  fc.record({ $lte: fc.constantFrom<unknown>('x', 'y', 2) }),
  fc.record({ $ne: scalar }),
  fc.record({ $all: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }) }),
)
const fields = fc.subarray(['a', 'b', 'list'], { maxLength: 2 })
const filter = fc
  .tuple(fields, condition, condition)
  .map(([names, ...given]) => Object.fromEntries(names.map((name, i) => [name, given[i]])))
const direction = fc.constantFrom<1 | -1>(1, -1)
const order = fc.constantFrom(['a', 'b'], ['b', 'a'], ['b'], ['list', 'b'], ['a'], ['_id'])
const sort = fc.option(
  fc
    .tuple(order, direction, direction)
    .map(([names, ...given]) => Object.fromEntries(names.map((name, i) => [name, given[i] ?? 1])) as Sort),
  { nil: undefined },
)
const change = fc.oneof(
  fc.record({ put: doc }),
  fc.record({ remove: fc.integer({ min: 0, max: 99 }).map(n => ({ _id: `d${n}` })) }),
  fc.record({ update: filter, set: fc.record({ a: scalar, b: scalar, list }, { requiredKeys: [] }) }),
)
const changes = fc.array(change, { minLength: 3, maxLength: 15, size: 'max' })

type Change = { put: Doc } | { remove: object } | { update: object; set: object }

async function apply(db: Database, changes: readonly Change[]): Promise<void> {
  for (const each of changes) {
    await write(db, undefined, tx => {
      if ('put' in each) db.put(tx, 'things', `s:${String(each.put._id)}`, each.put)
      else if ('remove' in each) remove(db, tx, 'things', { ...each.remove }, true)
      else modify(db, tx, 'things', { ...each.update }, { $set: { ...each.set } }, true)
    })
  }
}

/** What a list counts by in an order: its least or greatest element. */
function keyIn(value: unknown, by: 1 | -1): unknown {
  const sorted = Array.isArray(value) ? [...value].sort((x, y) => compareValues(x, y) * by) : [value]
  return sorted[0] ?? null
}

/** Equal sort keys may come in any order: compare what the order speaks of, and the set of what was found. */
const shape = (found: Doc[], by: Sort | undefined) => ({
  found: found.map(({ _id }) => _id).sort(),
  order: by
    ? found.map(each => Object.entries(by).map(([field, direction]) => keyIn(each[field], direction)))
    : [],
})

const fill = (db: Database, given: readonly Doc[]) =>
  write(db, undefined, tx => insert(db, tx, 'things', given))

test('whatever is written and asked, indexes find what a scan finds, in the same order', async () => {
  let met = 0
  const queries = fc.array(fc.tuple(filter, sort), { minLength: 5, maxLength: 10, size: 'max' })
  await fc.assert(
    fc.asyncProperty(docs, changes, queries, async (given, later, asked) => {
      const [indexed, bare] = [
        new Database({ collections: INDEXED }),
        new Database({ collections: { things: {} } }),
      ]
      for (const db of [indexed, bare]) {
        await fill(db, given as Doc[])
        await apply(db, later as Change[])
      }
      for (const [wanted, by] of asked) {
        const found = find(indexed, undefined, 'things', wanted, { sort: by })
        met += found.length
        expect(shape(found, by)).toEqual(shape(find(bare, undefined, 'things', wanted, { sort: by }), by))
        const first = find(indexed, undefined, 'things', wanted, { sort: by, skip: 1, limit: 3 })
        expect(shape(first, by).order).toEqual(shape(found.slice(1, 4), by).order)
        expect(first).toHaveLength(Math.min(3, Math.max(0, found.length - 1)))
      }
    }),
    { numRuns: 60 },
  )
  // The cases must not be empty ones.
  expect(met).toBeGreaterThan(1000)
})

test('within a transaction too, beside what others commit meanwhile', async () => {
  let met = 0
  await fc.assert(
    fc.asyncProperty(docs, changes, filter, sort, async (given, meanwhile, wanted, by) => {
      const db = new Database({ collections: INDEXED })
      await fill(db, given as Doc[])
      const tx = db.begin()
      const before = shape(find(db, tx, 'things', wanted, { sort: by }), by)
      met += before.found.length
      await apply(db, meanwhile as Change[])
      expect(shape(find(db, tx, 'things', wanted, { sort: by }), by)).toEqual(before)
      db.abort(tx)
    }),
    { numRuns: 100 },
  )
  expect(met).toBeGreaterThan(300)
})
