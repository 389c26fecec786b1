import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { LogWriter } from '../../../emulator/cloudbase/disk/log-writer'
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

test('after a checkpoint the log is short, and what was and what comes is kept', async () => {
  const dir = aDataDir()
  const { emulator, db } = await openOn(dir)
  await db.collection('goods').add([{ _id: 'a', n: 1 }, { _id: 'b' }] as never)
  await emulator.checkpoint()
  expect(
    readdirSync(dir)
      .filter(name => name.endsWith('.ejson'))
      .sort(),
  ).toEqual(['log-1.ejson', 'snapshot-1.ejson'])
  expect(readFileSync(path.join(dir, 'log-1.ejson'), 'utf8')).toBe('')
  await db.collection('goods').doc('a').update({ n: 2 })
  await db.collection('goods').doc('b').remove()
  expect(await readBack(crashImage(dir))).toEqual([{ _id: 'a', n: 2 }])
})

test('a crash at any moment of a checkpoint under load loses nothing that was acknowledged', async () => {
  const dir = aDataDir()
  const { emulator, db } = await openOn(dir)
  const filler = Array.from({ length: 900 }, (_, i) => ({ _id: `f${i}`, text: 'x'.repeat(500) }))
  await db.collection('moves').add(filler as never)
  const acknowledged: string[] = []
  const images: { image: string; known: number }[] = []
  let done = false
  const checkpoint = emulator.checkpoint().finally(() => {
    done = true
  })
  for (let n = 0; !done || n < 5; n++) {
    const _id = `g${String(n).padStart(5, '0')}`
    await db.collection('goods').add({ _id })
    acknowledged.push(_id)
    if (n < 12) images.push({ known: acknowledged.length, image: crashImage(dir) })
  }
  await checkpoint
  images.push({ known: acknowledged.length, image: crashImage(dir) })
  for (const { image, known } of images) {
    const found = (await readBack(image)).map(({ _id }) => _id)
    expect(found).toEqual(acknowledged.slice(0, known))
    expect(await readBack(image, 'moves')).toHaveLength(900)
  }
})

test('a checkpoint that never finished leaves the old snapshot and both logs, and they add up', async () => {
  const dir = aDataDir()
  const { emulator, db } = await openOn(dir)
  await db.collection('goods').add({ _id: 'a' })
  const before = crashImage(dir)
  await emulator.checkpoint()
  await db.collection('goods').add({ _id: 'b' })
  copyFileSync(path.join(dir, 'log-1.ejson'), path.join(before, 'log-1.ejson'))
  writeFileSync(path.join(before, 'snapshot-1.ejson.half'), 'half a snapshot')
  expect(await readBack(before)).toEqual([{ _id: 'a' }, { _id: 'b' }])
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

test('writes that wait together share one sync, and none is answered before it is done', async () => {
  const file = path.join(aDataDir(), 'log')
  const handle = await open(file, 'a')
  const sync = handle.datasync.bind(handle)
  const synced: number[] = []
  handle.datasync = async () => {
    await sync()
    synced.push(readFileSync(file, 'utf8').split('\n').length - 1)
  }
  const log = new LogWriter(handle, 0)
  const atAnswer = await Promise.all(
    Array.from({ length: 50 }, (_, i) => log.append(`line ${i}\n`).then(() => synced.at(-1) ?? 0)),
  )
  for (const [i, lines] of atAnswer.entries()) expect(lines).toBeGreaterThan(i)
  expect(synced.length).toBeLessThanOrEqual(3)
  await log.close()
})

test('a log that cannot be written answers no write from then on', async () => {
  const file = path.join(aDataDir(), 'log')
  writeFileSync(file, '')
  const readOnly = await open(file, 'r')
  const log = new LogWriter(readOnly, 0)
  await expect(log.append('one\n')).rejects.toThrow()
  await expect(log.append('two\n')).rejects.toThrow()
  await log.close()
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe('')
})
