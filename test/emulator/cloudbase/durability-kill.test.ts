import { aDataDir } from './a-data-dir'
import { bundleEmulator, type EmulatorProcess, startProcess } from './an-emulator-process'

const KILLS = 20
const WRITERS = 8

/** What was acknowledged so far, and what was at least tried. */
class Book {
  readonly added = new Set<string>()
  readonly removed = new Set<string>()
  /** Ids whose removal was tried: it may have landed without its answer. */
  readonly removing = new Set<string>()
  counted = 0
  tried = 0
  acknowledged = 0
}

type Db = EmulatorProcess['db']

/** One writer until its connection breaks: adds, counts, moves money between two documents, removes. */
async function writer(db: Db, book: Book, name: string, noted: () => void): Promise<void> {
  const _ = db.command
  const note = (change: () => void) => {
    change()
    book.acknowledged += 1
    noted()
  }
  for (let n = 0; ; n++) {
    const id = `${name}-${n}`
    await db.collection('orders').add({ _id: id, buyerId: name, text: '茶'.repeat(200) })
    note(() => book.added.add(id))
    book.tried += 1
    await db
      .collection('stocks')
      .where({ _id: 'counter' })
      .update({ n: _.inc(1) })
    note(() => {
      book.counted += 1
    })
    if (n % 3 === 0) await move(db)
    if (n % 4 === 0) {
      book.removing.add(id)
      await db.collection('orders').doc(id).remove()
      note(() => book.removed.add(id))
    }
  }
}

async function move(db: Db): Promise<void> {
  const _ = db.command
  const tx = await db.startTransaction()
  try {
    await tx
      .collection('stocks')
      .doc('left')
      .update({ n: _.inc(-1) })
    await tx
      .collection('stocks')
      .doc('right')
      .update({ n: _.inc(1) })
    await tx.commit()
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
  }
}

/** Load until `enough` writes were acknowledged, then kill -9 in the middle of it. */
async function loadAndKill({ child, db, ended }: EmulatorProcess, book: Book, round: number): Promise<void> {
  const enough = book.acknowledged + 20 + round * 3
  const kill = () => {
    if (book.acknowledged >= enough) child.kill('SIGKILL')
  }
  const writers = Array.from({ length: WRITERS }, (_, i) => writer(db, book, `r${round}w${i}`, kill))
  for (const { status } of await Promise.allSettled(writers)) expect(status).toBe('rejected')
  await ended
}

async function check(db: Db, book: Book): Promise<void> {
  const ids = new Set<string>()
  for (let after = ''; ; ) {
    const { data } = await db
      .collection('orders')
      .where({ _id: db.command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    for (const { _id, text } of data) {
      expect(text).toHaveLength(200)
      ids.add(_id)
    }
    if (data.length < 1000) break
    after = data.at(-1)._id
  }
  expect([...book.added].filter(id => !book.removing.has(id) && !ids.has(id))).toEqual([])
  expect([...book.removed].filter(id => ids.has(id))).toEqual([])
  const { data } = await db
    .collection('stocks')
    .where({ _id: db.command.in(['counter', 'left', 'right']) })
    .get()
  const n = (id: string): number => data.find((each: { _id: string }) => each._id === id)?.n
  expect(n('counter')).toBeGreaterThanOrEqual(book.counted)
  expect(n('counter')).toBeLessThanOrEqual(book.tried)
  expect(n('left') + n('right')).toBe(0)
}

test(`killed ${KILLS} times under load, the emulator loses no acknowledged write and halves no transaction`, async () => {
  const [bundle, dataDir, book] = [bundleEmulator(aDataDir()), aDataDir(), new Book()]
  let running = await startProcess(bundle, dataDir)
  await running.db.collection('stocks').add([
    { _id: 'counter', n: 0 },
    { _id: 'left', n: 0 },
    { _id: 'right', n: 0 },
  ] as never)
  for (let round = 0; round < KILLS; round++) {
    await loadAndKill(running, book, round)
    running = await startProcess(bundle, dataDir)
    await check(running.db, book)
  }
  expect(book.acknowledged).toBeGreaterThan(KILLS * 20)
  running.child.kill('SIGTERM')
  expect(await running.ended).toEqual([0, null])
  const last = await startProcess(bundle, dataDir)
  await check(last.db, book)
  last.child.kill('SIGINT')
  expect(await last.ended).toEqual([0, null])
}, 60_000)
