import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({ collections: { goods: {} }, strictIndexes: false })

const DAY = new Date('2026-11-01T00:00:00Z')
const GOODS = [
  {
    _id: 'tea',
    name: '茶',
    price: 12,
    stock: 10,
    tags: ['hot', 'leaf'],
    at: new Date('2026-10-01T00:00:00Z'),
    deep: {
      x: 1,
      list: [
        { z: 1, w: 1 },
        { z: 5, w: 9 },
      ],
    },
  },
  {
    _id: 'coffee',
    name: '咖啡',
    price: 30,
    stock: 5,
    tags: ['hot', 'bean'],
    at: new Date('2026-12-01T00:00:00Z'),
    deep: { x: 2, list: [{ z: 5, w: 1 }] },
    cat: 1,
  },
  { _id: 'water', name: '水', price: 2, stock: 100, tags: [], deep: { x: null }, cat: 2 },
  { _id: 'wine', name: '酒', price: 300, stock: 0, tags: ['leaf'], cat: null, grades: [1, 7] },
]

beforeEach(() =>
  running()
    .db.collection('goods')
    .add(GOODS as never),
)

const ids = async (filter: (_: Db['command'], db: Db) => object) => {
  const { db } = running()
  const { data } = await db.collection('goods').where(filter(db.command, db)).get()
  return data.map(({ _id }: { _id: string }) => _id).sort()
}

test.each<[string, (_: Db['command'], db: Db) => object, string[]]>([
  ['an equal text', () => ({ name: '茶' }), ['tea']],
  ['an equal number', () => ({ price: 30 }), ['coffee']],
  ['an equal nested field', () => ({ deep: { x: 2 } }), ['coffee']],
  ['a dotted nested field', () => ({ 'deep.x': 1 }), ['tea']],
  ['an equal date', () => ({ at: new Date('2026-10-01T00:00:00Z') }), ['tea']],
  ['one element of a list', () => ({ tags: 'leaf' }), ['tea', 'wine']],
  ['a whole list', _ => ({ tags: _.eq(['hot', 'bean']) }), ['coffee']],
  ['null: null or missing', () => ({ cat: null }), ['tea', 'wine']],
  ['eq', _ => ({ price: _.eq(2) }), ['water']],
  ['neq: also where the field is missing', _ => ({ cat: _.neq(1) }), ['tea', 'water', 'wine']],
  ['gt', _ => ({ price: _.gt(12) }), ['coffee', 'wine']],
  ['gte', _ => ({ price: _.gte(12) }), ['coffee', 'tea', 'wine']],
  ['lt', _ => ({ price: _.lt(12) }), ['water']],
  ['lte', _ => ({ price: _.lte(12) }), ['tea', 'water']],
  ['gt of a date: documents without it do not count', _ => ({ at: _.gt(DAY) }), ['coffee']],
  ['lt of a text: numbers do not count', _ => ({ price: _.lt('x') }), []],
  ['in', _ => ({ _id: _.in(['tea', 'wine', 'nobody']) }), ['tea', 'wine']],
  ['in nothing', _ => ({ _id: _.in([]) }), []],
  ['in with null', _ => ({ cat: _.in([2, null]) }), ['tea', 'water', 'wine']],
  ['nin', _ => ({ name: _.nin(['茶', '水']) }), ['coffee', 'wine']],
  ['and of one field', _ => ({ price: _.gt(2).and(_.lt(100)) }), ['coffee', 'tea']],
  ['and of filters', _ => _.and([{ price: _.gt(2) }, { stock: _.gt(0) }]), ['coffee', 'tea']],
  ['or of one field', _ => ({ price: _.lt(5).or(_.gt(100)) }), ['water', 'wine']],
  ['or of filters', _ => _.or([{ cat: 1 }, { stock: _.eq(0) }]), ['coffee', 'wine']],
  ['and over or', _ => _.and([{ tags: 'hot' }, _.or([{ price: 12 }, { price: 2 }])]), ['tea']],
  ['nor of filters', _ => _.nor([{ tags: 'hot' }, { price: 2 }]), ['wine']],
  ['not', _ => ({ price: _.not(_.gt(12)) }), ['tea', 'water']],
  ['exists', _ => ({ cat: _.exists(true) }), ['coffee', 'water', 'wine']],
  ['exists not', _ => ({ cat: _.exists(false) }), ['tea']],
  ['exists not, of a nested field', _ => ({ 'deep.x': _.exists(false) }), ['wine']],
  ['mod', _ => ({ price: (_.mod as (by: number, rest: number) => unknown)(10, 2) }), ['tea', 'water']],
  ['all', _ => ({ tags: _.all(['leaf', 'hot']) }), ['tea']],
  ['size', _ => ({ tags: _.size(2) }), ['coffee', 'tea']],
  ['size none', _ => ({ tags: _.size(0) }), ['water']],
  [
    'elemMatch of a document: one element meets both',
    _ => ({ 'deep.list': _.elemMatch({ z: _.gt(1), w: _.lt(5) }) }),
    ['coffee'],
  ],
  ['elemMatch of a value', _ => ({ grades: _.elemMatch(_.gt(5)) }), ['wine']],
  ['elemMatch of a document never meets plain values', _ => ({ tags: _.elemMatch({ length: _.gt(0) }) }), []],
  ['a field of the elements of a list', _ => ({ 'deep.list.w': 9 }), ['tea']],
  ['two conditions that two elements meet', _ => ({ grades: _.gt(5).and(_.lt(3)) }), ['wine']],
  ['a pattern', () => ({ name: /茶|水/ }), ['tea', 'water']],
  ['a pattern of the SDK', (_, db) => ({ _id: db.RegExp({ regexp: '^WI', options: 'i' }) }), ['wine']],
  ['an expression over two fields', _ => _.expr(_.aggregate.gt(['$stock', '$price'])), ['water']],
  ['nothing at all', () => ({}), ['coffee', 'tea', 'water', 'wine']],
])('finds by %s', async (_name, filter, expected) => {
  expect(await ids(filter)).toEqual(expected)
})

test('an operator that does not exist is refused', async () => {
  const odd = running()
    .db.collection('goods')
    .options({ raw: true } as never)
    .where({ price: { $near: 1 } })
  await expect(odd.get()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test('leaving out an inner field leaves it in what is stored', async () => {
  const { db } = running()
  const goods = db.collection('goods')
  const [seen] = (await goods.where({ _id: 'tea' }).field({ 'deep.list': false }).get()).data
  expect(seen.deep).toEqual({ x: 1 })
  const [stored] = (await goods.where({ _id: 'tea' }).get()).data
  expect(stored.deep.list).toHaveLength(2)
})
