import { anEmulator, sdkOn } from './an-emulator'

const running = anEmulator({ collections: { goods: {} } })

const MISSING = { code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('nowhere') }

test.each<
  [string, (nowhere: ReturnType<ReturnType<typeof running>['db']['collection']>) => Promise<unknown>]
>([
  ['add', nowhere => nowhere.add({ a: 1 })],
  ['get', nowhere => nowhere.get()],
  ['get of one', nowhere => nowhere.doc('x').get()],
  ['count', nowhere => nowhere.count()],
  ['update', nowhere => nowhere.doc('x').update({ a: 1 })],
  ['set', nowhere => nowhere.doc('x').set({ a: 1 })],
  ['remove', nowhere => nowhere.doc('x').remove()],
  ['aggregate', nowhere => nowhere.aggregate().match({ _id: 'x' }).end()],
])('%s names a collection that is not there, and makes none', async (_name, call) => {
  const { db } = running()
  await expect(call(db.collection('nowhere'))).rejects.toMatchObject(MISSING)
  await expect(db.collection('nowhere').get()).rejects.toMatchObject(MISSING)
})

test('a collection can be made, once', async () => {
  const { db } = running()
  await db.createCollection('made')
  await db.collection('made').add({ _id: 'a' })
  await expect(db.createCollection('made')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  })
  expect((await db.collection('made').get()).data).toEqual([{ _id: 'a' }])
})

test('declared collections are there, empty', async () => {
  expect((await running().db.collection('goods').get()).data).toEqual([])
})

test('a call that the emulator does not know is refused by name', async () => {
  const { app } = running()
  await expect(app.auth().getEndUserInfo('somebody')).rejects.toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('auth.getUserInfoForAdmin'),
  })
})

test('SDK and emulator find each other by the environment alone', async () => {
  const { emulator, db } = running()
  await db.collection('goods').add({ _id: 'a' })
  const app = sdkOn(emulator, {
    env: Symbol.for('SYMBOL_CURRENT_ENV'),
    serviceUrl: undefined,
    secretId: undefined,
    secretKey: undefined,
  })
  expect((await app.database().collection('goods').get()).data).toEqual([{ _id: 'a' }])
})
