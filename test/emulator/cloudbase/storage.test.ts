import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import { anEmulator, sdkOn } from './an-emulator'

const running = anEmulator()

const put = (cloudPath: string, text = 'PNG') =>
  running().app.uploadFile({ cloudPath, fileContent: Buffer.from(text) as never })
const read = async (fileID: string) => (await running().app.downloadFile({ fileID })).fileContent?.toString()

test('a file comes back as it was put, under a name in any script', async () => {
  const { fileID } = await put('pics/绿茶 1.png')
  expect(fileID).toBe('cloud://local-env.local-bucket/pics/绿茶 1.png')
  expect(await read(fileID)).toBe('PNG')
})

test('bytes stay bytes', async () => {
  const bytes = Buffer.from([0x89, 0, 0xff, 0x0a, 0xc3])
  const { fileID } = await running().app.uploadFile({ cloudPath: 'b.bin', fileContent: bytes as never })
  expect((await running().app.downloadFile({ fileID })).fileContent).toEqual(bytes)
})

test('a file put again is the new one', async () => {
  await put('a.txt', 'one')
  const { fileID } = await put('a.txt', 'two')
  expect(await read(fileID)).toBe('two')
})

test('an address to fetch it from is given for files that are there, and a code for others', async () => {
  const { fileID } = await put('a.png')
  const { fileList } = await running().app.getTempFileURL({
    fileList: [fileID, 'cloud://local-env.local-bucket/nothing.png'],
  })
  expect(fileList).toMatchObject([
    { code: 'SUCCESS', fileID },
    { code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' },
  ])
  const response = await fetch(fileList[0]?.tempFileURL ?? '')
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'image/png',
    'PNG',
  ])
})

test('what a file is can be asked without its content', async () => {
  const { fileID } = await put('a.png', '12345')
  expect((await running().app.getFileInfo({ fileList: [fileID] })).fileList).toMatchObject([
    { size: 5, mime: 'image/png' },
  ])
})

test('a deleted file is gone; deleting it again says so', async () => {
  const { fileID } = await put('a.png')
  const remove = async () => (await running().app.deleteFile({ fileList: [fileID] })).fileList[0]?.code
  expect([await remove(), await remove()]).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
  await expect(running().app.downloadFile({ fileID })).rejects.toMatchObject({
    code: 'STORAGE_FILE_NONEXIST',
  })
})

test('a copy stands for itself; a move leaves nothing behind', async () => {
  await put('from/a.png', 'one')
  const copy = (change: object) =>
    running().app.copyFile({ fileList: [{ srcPath: 'from/a.png', dstPath: 'to/a.png', ...change }] as never })
  expect((await copy({})).fileList).toMatchObject([{ code: 'SUCCESS' }])
  await put('from/a.png', 'two')
  expect((await copy({ overwrite: false })).fileList).toMatchObject([{ code: 'STORAGE_FILE_EXIST' }])
  expect(await read('cloud://local-env.local-bucket/to/a.png')).toBe('one')
  expect((await copy({ overwrite: true, removeOriginal: true })).fileList).toMatchObject([
    { code: 'SUCCESS' },
  ])
  expect(await read('cloud://local-env.local-bucket/to/a.png')).toBe('two')
  expect((await copy({})).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
})

test('files lie on disk, survive a restart, and cannot be put outside their folder', async () => {
  const dataDir = mkdtempSync(`${tmpdir()}/files-`)
  const first = await startCloudbase({ dataDir })
  const { fileID } = await sdkOn(first).uploadFile({
    cloudPath: 'a/b.txt',
    fileContent: Buffer.from('kept') as never,
  })
  const outside = await fetch(`${first.origin}/files/${encodeURIComponent('../../outside.txt')}`, {
    method: 'PUT',
    body: 'x',
  })
  expect(outside.status).toBe(400)
  await first.stop()
  expect(readdirSync(`${dataDir}/files/a`)).toEqual(['b.txt'])
  const again = await startCloudbase({ dataDir })
  expect((await sdkOn(again).downloadFile({ fileID })).fileContent?.toString()).toBe('kept')
  await again.stop()
  rmSync(dataDir, { recursive: true })
})
