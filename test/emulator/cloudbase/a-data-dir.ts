import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cloudbase, type CloudbaseOptions, startCloudbase } from '../../../emulator/cloudbase/start'
import { sdkOn } from './an-emulator'

const made: string[] = []
const started: Cloudbase[] = []

/** A directory of its own, gone after the test. */
export function aDataDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'cloudbase-'))
  made.push(dir)
  return dir
}

/** What a crash at this very moment would leave of a directory. */
export function crashImage(dir: string): string {
  const image = aDataDir()
  cpSync(dir, image, { recursive: true, filter: source => !path.basename(source).startsWith('lock.json') })
  return image
}

/** An emulator on a directory and the SDK on it; stopped after the test if it is still running. */
export async function openOn(dataDir: string, options: CloudbaseOptions = {}) {
  const emulator = await startCloudbase({ dataDir, collections: { goods: {}, moves: {} }, ...options })
  started.push(emulator)
  Object.assign(process.env, emulator.env())
  const db = sdkOn(emulator).database()
  const all = async (collection: string) =>
    (await db.collection(collection).orderBy('_id', 'asc').limit(1000).get()).data
  return { emulator, db, all }
}

/** Everything that a directory holds in one collection, as a fresh emulator reads it back. */
export async function readBack(dataDir: string, collection = 'goods'): Promise<Record<string, unknown>[]> {
  const { emulator, all } = await openOn(dataDir)
  const found = await all(collection)
  await emulator.stop()
  return found
}

afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.stop()
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})
