import { readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { LogWriter } from '../../../emulator/cloudbase/disk/log-writer'
import { aDataDir } from './a-data-dir'

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
  expect(readFileSync(file, 'utf8')).toBe('')
})
