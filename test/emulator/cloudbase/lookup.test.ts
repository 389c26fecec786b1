import { anEmulator } from './an-emulator'

const running = anEmulator({
  collections: {
    orders: { byBuyer: { keys: [['buyer', 1]] } },
    goods: {},
    stocks: { byProduct: { keys: [['product', 1]] } },
    notes: {},
  },
})

beforeEach(async () => {
  const { db } = running()
  await db.collection('orders').add([
    { _id: 'o1', buyer: 'u1', good: 'g1', goods: ['g1', 'g2'] },
    { _id: 'o2', buyer: 'u1', good: 'nobody' },
    { _id: 'o3', buyer: 'u1' },
  ] as never)
  await db.collection('goods').add([
    { _id: 'g1', name: '茶', deep: { x: 1 } },
    { _id: 'g2', name: '水' },
  ] as never)
  await db.collection('stocks').add([
    { _id: 's1', product: 'g1', n: 1 },
    { _id: 's2', product: 'g1', n: 5 },
    { _id: 's3', product: 'g2', n: 7 },
  ] as never)
  await db.collection('notes').add({ _id: 'n1', of: 'g1' })
})

const orders = () => running().db.collection('orders').aggregate().match({ buyer: 'u1' })

test('lookup joins by a field; without a partner the list is empty', async () => {
  const { data } = await orders()
    .sort({ buyer: 1 })
    .lookup({ from: 'goods', localField: 'good', foreignField: '_id', as: 'joined' })
    .project({ names: '$joined.name' })
    .end()
  expect(data).toEqual([
    { _id: 'o1', names: ['茶'] },
    { _id: 'o2', names: [] },
    { _id: 'o3', names: [] },
  ])
})

test('lookup by a list joins every element', async () => {
  const { data } = await orders()
    .match({ _id: 'o1' })
    .lookup({ from: 'goods', localField: 'goods', foreignField: '_id', as: 'joined' })
    .project({ _id: 0, n: running().db.command.aggregate.size('$joined') })
    .end()
  expect(data).toEqual([{ n: 2 }])
})

test('lookup by an index joins several', async () => {
  const { data } = await orders()
    .match({ _id: 'o1' })
    .lookup({ from: 'stocks', localField: 'good', foreignField: 'product', as: 'stocks' })
    .end()
  expect(data[0].stocks.map(({ _id }: { _id: string }) => _id)).toEqual(['s1', 's2'])
})

test('lookup with a pipeline and a variable goes by the index too', async () => {
  const { db } = running()
  const $ = db.command.aggregate
  const pipeline = $.pipeline()
    .match(db.command.expr($.and([$.eq(['$product', '$$good']), $.gt(['$n', 2])])))
    .project({ n: 1, _id: 0 })
    .done()
  const { data } = await orders()
    .lookup({ from: 'stocks', let: { good: '$good' }, pipeline, as: 'stocks' })
    .project({ stocks: 1 })
    .end()
  expect(data).toEqual([
    { _id: 'o1', stocks: [{ n: 5 }] },
    { _id: 'o2', stocks: [] },
    { _id: 'o3', stocks: [] },
  ])
})

test('what is joined and then changed in the pipeline leaves the joined collection alone', async () => {
  await orders()
    .lookup({ from: 'goods', localField: 'good', foreignField: '_id', as: 'joined' })
    .addFields({ 'joined.deep.x': 9 })
    .end()
  expect((await running().db.collection('goods').doc('g1').get()).data).toEqual([
    { _id: 'g1', name: '茶', deep: { x: 1 } },
  ])
})

test('lookup by a field without an index is refused', async () => {
  const doomed = orders().lookup({ from: 'notes', localField: 'good', foreignField: 'of', as: 'notes' }).end()
  await expect(doomed).rejects.toMatchObject({
    code: 'DATABASE_QUERY_WITHOUT_INDEX',
    message: expect.stringContaining('notes'),
  })
})

test('lookup of a collection that is not there is refused', async () => {
  const doomed = orders().lookup({ from: 'nowhere', localField: 'good', foreignField: '_id', as: 'x' }).end()
  await expect(doomed).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})
