import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aDataDir, crashImage, openOn, readBack } from './a-data-dir'

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
