import { open, rename, rm } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from '../data/database'
import type { Change } from '../data/transaction'
import { keyOf } from '../data/values'
import { generations, logFile, snapshotFile, syncDirectory } from './files'
import { type Entry, toLine } from './lines'
import { LogWriter } from './log-writer'
import { recover } from './recover'

const CHECKPOINT_BYTES = 32 * 1024 * 1024
const DOCUMENTS_PER_LINE = 100

/** A database's memory on disk: an append-only log, and checkpoints that make it short again. */
export interface Disk {
  /** Resolves when the changes are on disk. */
  commit(changes: readonly Change[]): Promise<void>
  create(collection: string): Promise<void>
  /** Writes all that is true into one snapshot and begins a new log; the old ones go only after that is safe. */
  checkpoint(): Promise<void>
  /** Checkpoints (unless `abruptly`) and closes. */
  close(abruptly?: boolean): Promise<void>
}

/** Loads what `dir` holds into `db` and keeps its changes there from now on. */
export async function openDisk(dir: string, db: Database): Promise<Disk> {
  let generation = recover(dir, entry => put(db, entry))
  for (const collection of db.collections.values()) collection.assertUnique()
  const handle = await open(logFile(dir, generation), 'a')
  const log = new LogWriter(handle, (await handle.stat()).size)
  await syncDirectory(dir)
  let checkpointing: Promise<void> | undefined

  const checkpoint = () => {
    checkpointing ??= writeCheckpoint(dir, db, log, generation + 1)
      .then(() => {
        generation += 1
      })
      .finally(() => {
        checkpointing = undefined
      })
    return checkpointing
  }
  const append = async (entry: Entry) => {
    await log.append(toLine(entry))
    if (log.size > CHECKPOINT_BYTES && !checkpointing) {
      checkpoint().catch((error: unknown) => process.stderr.write(`checkpoint failed: ${String(error)}\n`))
    }
  }
  return {
    commit: changes => append({ changes }),
    create: collection => append({ created: collection }),
    checkpoint,
    async close(abruptly = false) {
      await checkpointing
      await log.drained()
      if (!abruptly && log.size > 0) await checkpoint()
      await log.close()
    },
  }
}

function put(db: Database, entry: Entry): void {
  if ('changes' in entry) db.apply(entry.changes)
  else db.restoreCollection(entry.created)
}

async function writeCheckpoint(dir: string, db: Database, log: LogWriter, generation: number): Promise<void> {
  const next = await open(logFile(dir, generation), 'a')
  await syncDirectory(dir)
  // In one breath: what is in memory now is the snapshot, and every later line goes to the new log.
  const captured = [...db.collections.values()].map(({ name, rows }) => ({
    name,
    docs: Array.from(rows(), row => row.doc),
  }))
  log.switchTo(next)
  const half = `${snapshotFile(dir, generation)}.half`
  const file = await open(half, 'w')
  try {
    for (const { name, docs } of captured) {
      await file.appendFile(toLine({ created: name }))
      for (let at = 0; at < docs.length; at += DOCUMENTS_PER_LINE) {
        const changes = docs
          .slice(at, at + DOCUMENTS_PER_LINE)
          .map(doc => ({ collection: name, key: keyOf(doc._id), doc }))
        await file.appendFile(toLine({ changes }))
        await breathe()
      }
    }
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, snapshotFile(dir, generation))
  await syncDirectory(dir)
  await log.drained()
  for (const old of generations(dir, 'log').filter(n => n < generation)) await rm(logFile(dir, old))
  for (const old of generations(dir, 'snapshot').filter(n => n < generation)) await rm(snapshotFile(dir, old))
}
