import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fingerprint } from '../../config/scripts/fingerprint.mjs'

let folder: string
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fingerprint-'))
  mkdirSync(path.join(folder, 'src', 'deep'), { recursive: true })
  write('src/deep/a.ts', 'a')
  write('other.ts', 'o')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the same inputs give the same fingerprint, whatever else changes', () => {
  const before = fingerprint(folder, ['src', 'not-there'])
  write('other.ts', 'changed')
  expect(fingerprint(folder, ['src', 'not-there'])).toBe(before)
})

test.each([
  ['a changed file', () => write('src/deep/a.ts', 'b')],
  ['a new file', () => write('src/b.ts', '')],
  [
    'a renamed file',
    () => renameSync(path.join(folder, 'src/deep/a.ts'), path.join(folder, 'src/deep/z.ts')),
  ],
  ['a removed file', () => rmSync(path.join(folder, 'src/deep/a.ts'))],
])('%s gives another', (_, change) => {
  const before = fingerprint(folder, ['src'])
  change()
  expect(fingerprint(folder, ['src'])).not.toBe(before)
})
