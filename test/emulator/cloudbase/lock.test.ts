import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runningAt } from '../../../emulator/cloudbase/running'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import { aDataDir, openOn } from './a-data-dir'

const lockOf = (dir: string) => path.join(dir, 'lock.json')

test('a directory in use is not opened again, and says by whom', async () => {
  const dir = aDataDir()
  const { emulator, db } = await openOn(dir)
  await expect(startCloudbase({ dataDir: dir })).rejects.toThrow(
    `is in use by process ${process.pid} at ${emulator.url}`,
  )
  await db.collection('goods').add({ _id: 'still works' })
})

test('whoever looks finds the running emulator by its directory; none when it has stopped', async () => {
  const dir = aDataDir()
  expect(runningAt(dir)).toBeUndefined()
  const { emulator } = await openOn(dir)
  expect(runningAt(dir)).toBe(emulator.url)
  await emulator.stop()
  expect(runningAt(dir)).toBeUndefined()
  expect(existsSync(lockOf(dir))).toBe(false)
})

test('of several that start at once one has the directory', async () => {
  const dir = aDataDir()
  const results = await Promise.allSettled([1, 2, 3, 4].map(() => openOn(dir)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a lock that a dead process left is taken over', async () => {
  const dir = aDataDir()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  writeFileSync(lockOf(dir), JSON.stringify({ pid: child.pid, since: '1', url: 'http://127.0.0.1:1/admin' }))
  expect(runningAt(dir)).toBeUndefined()
  const { emulator } = await openOn(dir)
  expect(JSON.parse(readFileSync(lockOf(dir), 'utf8'))).toMatchObject({ pid: process.pid, url: emulator.url })
})

test('a lock of a process whose number another one has now is taken over', async () => {
  const dir = aDataDir()
  writeFileSync(
    lockOf(dir),
    JSON.stringify({ pid: process.pid, since: '1', url: 'http://127.0.0.1:1/admin' }),
  )
  expect(runningAt(dir)).toBeUndefined()
  await openOn(dir)
})

test('a lock that was torn while being written is taken over', async () => {
  const dir = aDataDir()
  writeFileSync(lockOf(dir), '{"pid":')
  await openOn(dir)
})

test('an emulator that does not come up leaves no lock', async () => {
  const dir = aDataDir()
  writeFileSync(path.join(dir, 'log-0.ejson'), 'rotten\nrotten\n')
  await expect(startCloudbase({ dataDir: dir })).rejects.toThrow('corrupt')
  expect(existsSync(lockOf(dir))).toBe(false)
})

test('a port that is taken is a clear failure', async () => {
  const { emulator } = await openOn(aDataDir())
  const port = Number(new URL(emulator.url).port)
  await expect(startCloudbase({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
