import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({ collections: { orders: {} }, strictIndexes: false })

const ORDERS = [
  {
    _id: 'o1',
    buyer: 'u1',
    sku: 'g1',
    n: 2,
    paid: true,
    price: 3,
    tags: ['a', 'b'],
    at: new Date('2026-11-01T10:30:00Z'),
  },
  {
    _id: 'o2',
    buyer: 'u1',
    sku: 'g2',
    n: 1,
    paid: true,
    price: 10,
    tags: ['a'],
    at: new Date('2026-11-02T00:00:00Z'),
  },
  {
    _id: 'o3',
    buyer: 'u2',
    sku: 'g1',
    n: 9,
    paid: false,
    price: 3,
    tags: [],
    at: new Date('2026-11-02T23:00:00Z'),
    to: { city: '京' },
  },
]

type Pipeline = ReturnType<ReturnType<Db['collection']>['aggregate']>
type Expressions = Db['command']['aggregate']

beforeEach(() =>
  running()
    .db.collection('orders')
    .add(ORDERS as never),
)

const run = async (build: (pipeline: Pipeline, $: Expressions, _: Db['command']) => Pipeline) => {
  const { db } = running()
  return (await build(db.collection('orders').aggregate(), db.command.aggregate, db.command).end()).data
}

test.each<[string, (pipeline: Pipeline, $: Expressions, _: Db['command']) => Pipeline, unknown[]]>([
  ['match', (p, _$, _) => p.match({ n: _.gte(2), paid: true }).project({ n: 1 }), [{ _id: 'o1', n: 2 }]],
  [
    'match by a date',
    (p, _$, _) => p.match({ at: _.gt(new Date('2026-11-02T12:00:00Z')) }).project({ n: 1 }),
    [{ _id: 'o3', n: 9 }],
  ],
  ['sort, skip, limit', p => p.sort({ n: -1 }).skip(1).limit(1).project({ n: 1, _id: 0 }), [{ n: 2 }]],
  [
    'group with sum, avg, min, max',
    (p, $) =>
      p
        .group({ _id: '$buyer', n: $.sum('$n'), avg: $.avg('$n'), min: $.min('$n'), max: $.max('$n') })
        .sort({ _id: 1 }),
    [
      { _id: 'u1', n: 3, avg: 1.5, min: 1, max: 2 },
      { _id: 'u2', n: 9, avg: 9, min: 9, max: 9 },
    ],
  ],
  [
    'group of everything with push and addToSet',
    (p, $) => p.sort({ _id: 1 }).group({ _id: null, skus: $.push('$sku'), count: $.sum(1) }),
    [{ _id: null, skus: ['g1', 'g2', 'g1'], count: 3 }],
  ],
  [
    'group with first and last',
    (p, $) => p.sort({ n: 1 }).group({ _id: null, first: $.first('$_id'), last: $.last('$_id') }),
    [{ _id: null, first: 'o2', last: 'o3' }],
  ],
  [
    'group by an expression',
    (p, $) =>
      p.group({ _id: $.dateToString({ date: '$at', format: '%Y-%m-%d' }), n: $.sum(1) }).sort({ _id: 1 }),
    [
      { _id: '2026-11-01', n: 1 },
      { _id: '2026-11-02', n: 2 },
    ],
  ],
  [
    'project with an expression',
    (p, $) => p.sort({ _id: 1 }).project({ _id: 0, cost: $.multiply(['$n', '$price']) }),
    [{ cost: 6 }, { cost: 10 }, { cost: 27 }],
  ],
  [
    'addFields',
    (p, $) =>
      p
        .match({ _id: 'o1' })
        .addFields({ total: $.add(['$n', 1]) })
        .project({ total: 1 }),
    [{ _id: 'o1', total: 3 }],
  ],
  [
    'unwind',
    p => p.unwind('$tags').sort({ _id: 1, tags: 1 }).project({ tags: 1 }),
    [
      { _id: 'o1', tags: 'a' },
      { _id: 'o1', tags: 'b' },
      { _id: 'o2', tags: 'a' },
    ],
  ],
  [
    'unwind that keeps empty ones, with a place',
    p =>
      p
        .unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' })
        .match({ _id: 'o3' })
        .project({ tags: 1, at: 1 }),
    [{ _id: 'o3', at: null }],
  ],
  ['count', p => p.match({ paid: true }).count('paid'), [{ paid: 2 }]],
  [
    'sortByCount',
    p => p.sortByCount('$sku'),
    [
      { _id: 'g1', count: 2 },
      { _id: 'g2', count: 1 },
    ],
  ],
  [
    'bucket',
    (p, $) => p.bucket({ groupBy: '$n', boundaries: [0, 5, 10], output: { n: $.sum(1) } }),
    [
      { _id: 0, n: 2 },
      { _id: 5, n: 1 },
    ],
  ],
  [
    'bucketAuto',
    (p, $) => p.bucketAuto({ groupBy: '$n', buckets: 1, output: { n: $.sum(1) } }),
    [{ _id: { min: 1, max: 9 }, n: 3 }],
  ],
  ['replaceRoot', p => p.match({ _id: 'o3' }).replaceRoot({ newRoot: '$to' }), [{ city: '京' }]],
  [
    'sample of all',
    (p, $) => p.sample({ size: 3 }).group({ _id: null, n: $.sum('$n') }),
    [{ _id: null, n: 12 }],
  ],
])('aggregate: %s', async (_name, build, expected) => {
  expect(await run(build)).toEqual(expected)
})

test('what a pipeline makes of documents leaves those in store alone', async () => {
  await run(p => p.addFields({ 'to.city': '沪', 'tags.x': 1 }).unwind('$tags'))
  expect((await running().db.collection('orders').orderBy('_id', 'asc').get()).data).toEqual(ORDERS)
})

test('a stage that does not exist is refused', async () => {
  const doomed = running()
    .db.collection('orders')
    .options({ raw: true } as never)
    .aggregate([{ $nonsense: {} }] as never)
  await expect(doomed.end()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
