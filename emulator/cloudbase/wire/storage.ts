import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse, systemCode } from '../errors'

/** Files by their path in the bucket. */
export interface FileStore {
  write(file: string, content: Buffer): Promise<void>
  read(file: string): Promise<Buffer | undefined>
  /** Whether it was there. */
  remove(file: string): Promise<boolean>
  has(file: string): Promise<boolean>
  copy(from: string, to: string): Promise<void>
}

export function memoryFiles(): FileStore {
  const files = new Map<string, Buffer>()
  return {
    write: async (file, content) => void files.set(file, content),
    read: async file => files.get(file),
    remove: async file => files.delete(file),
    has: async file => files.has(file),
    copy: async (from, to) => void files.set(to, files.get(from) ?? Buffer.alloc(0)),
  }
}

/** Files on disk below `root`. Each is written beside its place and moved there, so that none is ever half there. */
export function diskFiles(root: string): FileStore {
  const at = (file: string) => within(root, file)
  return {
    async write(file, content) {
      await mkdir(path.dirname(at(file)), { recursive: true })
      const half = `${at(file)}.${process.pid}.half`
      await writeFile(half, content, { flush: true })
      await rename(half, at(file))
    },
    read: file => orUndefined(readFile(at(file))),
    async remove(file) {
      return (await orUndefined(rm(at(file)).then(() => true))) === true
    },
    has: async file => (await orUndefined(stat(at(file))))?.isFile() === true,
    async copy(from, to) {
      await mkdir(path.dirname(at(to)), { recursive: true })
      await copyFile(at(from), at(to))
    },
  }
}

function within(root: string, file: string): string {
  const target = path.resolve(root, file)
  if (!target.startsWith(path.resolve(root) + path.sep))
    throw refuse('INVALID_PARAM', `not a path in the bucket: ${file}`)
  return target
}

/** What is not there is undefined; any other failure is thrown. */
async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}
