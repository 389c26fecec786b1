import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { systemCode } from './errors'

interface Holder {
  pid: number
  /** When the process began (clock ticks since boot), so that a reused pid is not taken for it. */
  since: string
  /** Present once the emulator answers. */
  url?: string
}

const lockFile = (dataDir: string) => path.join(dataDir, 'lock.json')

/** The address of the emulator that has `dataDir` open, if one is running. */
export function runningAt(dataDir: string): string | undefined {
  const holder = holderOf(dataDir)
  return holder && isAlive(holder) ? holder.url : undefined
}

/** Held while a data directory is open. */
export interface Lock {
  /** Lets others find the emulator. */
  announce(url: string): void
  release(): void
}

/** Takes a data directory for this process; throws when a living one has it. What a dead one left is taken over. */
export async function lock(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true })
  const own: Holder = { pid: process.pid, since: startedAt(process.pid) }
  const half = `${lockFile(dataDir)}.${process.pid}.half`
  writeFileSync(half, JSON.stringify(own))
  try {
    claim(dataDir, half)
  } finally {
    rmSync(half, { force: true })
  }
  return {
    announce(url) {
      writeFileSync(half, JSON.stringify({ ...own, url }))
      renameSync(half, lockFile(dataDir))
    },
    release: () => rmSync(lockFile(dataDir), { force: true }),
  }
}

function claim(dataDir: string, half: string): void {
  for (;;) {
    try {
      linkSync(half, lockFile(dataDir))
      return
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
    const holder = holderOf(dataDir)
    if (holder && isAlive(holder)) {
      throw new Error(`${dataDir} is in use by process ${holder.pid}${holder.url ? ` at ${holder.url}` : ''}`)
    }
    setAside(dataDir, holder)
  }
}

/** Two may find the same dead lock: only the one whose rename took that very lock away goes on to claim. */
function setAside(dataDir: string, dead: Holder | undefined): void {
  const aside = `${lockFile(dataDir)}.${process.pid}.dead`
  try {
    renameSync(lockFile(dataDir), aside)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  if (JSON.stringify(read(aside)) !== JSON.stringify(dead)) renameSync(aside, lockFile(dataDir))
  else rmSync(aside)
}

const holderOf = (dataDir: string): Holder | undefined => read(lockFile(dataDir))

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive({ pid, since }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false
  }
  return startedAt(pid) === since
}

/** Empty where the system does not tell (then the pid alone counts). */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
