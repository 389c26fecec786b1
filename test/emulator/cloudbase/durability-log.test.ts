import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import { aDataDir, crashImage, openOn, readBack } from './a-data-dir'

const logOf = (dir: string) => path.join(dir, 'log-0.ejson')

test('what was written is there after a clean stop: every type, and nothing that was removed', async () => {
  const dir = aDataDir()
  const { emulator, db } = await openOn(dir)
  const tea = {
    _id: 'tea',
    name: '茶 \n "1"',
    at: new Date(5),
    like: /^茶/i,
    none: null,
    deep: { list: [1.5, { a: true }] },
    big: 2 ** 40,
  }
  await db.collection('goods').add([tea, { _id: 7, n: 1 }, { _id: 'gone' }] as never)
  await db.collection('goods').doc('gone').remove()
  await db.createCollection('made')
  await db.collection('made').add({ _id: 'm' })
  await emulator.stop()
  expect(await readBack(dir)).toEqual([
    { _id: 7, n: 1 },
    { ...tea, like: expect.objectContaining({ pattern: '^茶', options: 'i' }) },
  ])
  expect(await readBack(dir, 'made')).toEqual([{ _id: 'm' }])
})

test('after a crash the log is replayed: updates, removals, transactions, collections', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  await db.collection('goods').add([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c' }] as never)
  await db
    .collection('goods')
    .doc('a')
    .update({ n: db.command.inc(4), at: new Date(3) })
  await db.collection('goods').doc('c').remove()
  const tx = await db.startTransaction()
  await tx.collection('goods').doc('b').update({ n: 9 })
  await tx.collection('moves').add({ _id: 'm1' })
  const open = crashImage(dir)
  await tx.commit()
  await db.createCollection('made')
  expect(await readBack(open)).toEqual([
    { _id: 'a', n: 5, at: new Date(3) },
    { _id: 'b', n: 1 },
  ])
  const image = crashImage(dir)
  expect(await readBack(image)).toEqual([
    { _id: 'a', n: 5, at: new Date(3) },
    { _id: 'b', n: 9 },
  ])
  expect(await readBack(image, 'moves')).toEqual([{ _id: 'm1' }])
  expect(await readBack(image, 'made')).toEqual([])
})

test('the order of inserting survives', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  for (const id of ['c', 'a', 'b']) await db.collection('goods').add({ _id: id })
  const again = await openOn(crashImage(dir))
  expect((await again.db.collection('goods').get()).data.map(({ _id }: { _id: string }) => _id)).toEqual([
    'c',
    'a',
    'b',
  ])
})

test('wherever the last line is torn, it is cut off and all before it stands; a transaction stands or falls whole', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  await db.collection('goods').add({ _id: 'a' })
  const whole = readFileSync(logOf(dir)).length
  const tx = await db.startTransaction()
  await tx.collection('goods').add({ _id: 'b' })
  await tx.collection('moves').add({ _id: 'm' })
  await tx.commit()
  const full = readFileSync(logOf(dir)).length
  for (const end of [whole + 1, whole + 9, Math.floor((whole + full) / 2), full - 2, full - 1]) {
    const image = crashImage(dir)
    truncateSync(logOf(image), end)
    const { emulator, all, db: again } = await openOn(image)
    expect([await all('goods'), await all('moves')]).toEqual([[{ _id: 'a' }], []])
    expect(readFileSync(logOf(image)).length).toBe(whole)
    await again.collection('goods').add({ _id: 'next' })
    const later = crashImage(image)
    await emulator.stop()
    expect(await readBack(later)).toEqual([{ _id: 'a' }, { _id: 'next' }])
  }
})

test('a rotten line in the middle is refused, by file and line, and nothing is changed on disk', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  for (const n of [1, 2, 3]) await db.collection('goods').add({ _id: `g${n}`, n })
  const image = crashImage(dir)
  const rotten = readFileSync(logOf(image), 'utf8').replace('"g2"', '"gX"')
  writeFileSync(logOf(image), rotten)
  await expect(startCloudbase({ dataDir: image })).rejects.toThrow(/log-0\.ejson, line 2, is corrupt/)
  expect(readFileSync(logOf(image), 'utf8')).toBe(rotten)
  await expect(startCloudbase({ dataDir: image })).rejects.toThrow('corrupt')
})

test('a log that is missing in the row is refused', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  await db.collection('goods').add({ _id: 'a' })
  const image = crashImage(dir)
  copyFileSync(logOf(image), path.join(image, 'log-2.ejson'))
  await expect(startCloudbase({ dataDir: image })).rejects.toThrow(/log-1\.ejson is missing/)
})

test('a torn line is tolerated in the last log only', async () => {
  const dir = aDataDir()
  const { db } = await openOn(dir)
  await db.collection('goods').add({ _id: 'a' })
  const image = crashImage(dir)
  appendFileSync(logOf(image), 'torn')
  writeFileSync(path.join(image, 'log-1.ejson'), '')
  await expect(startCloudbase({ dataDir: image })).rejects.toThrow(/log-0\.ejson, line 2, is corrupt/)
})
