import type { FileHandle } from 'node:fs/promises'

interface Pending {
  line: string
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Appends lines and resolves when they are on disk. Lines that arrive while one sync runs share the next.
 * After a failed write nothing more is taken: what is in memory would no longer be what is on disk.
 */
export class LogWriter {
  #handle: FileHandle
  #queue: (Pending | { next: FileHandle })[] = []
  #running: Promise<void> | undefined
  #broken: unknown
  /** Bytes written to the present file. */
  size: number

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle
    this.size = size
  }

  append(line: string): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ line, done, failed })
      this.#run()
    })
  }

  /** From this moment on lines go to `next`; those appended before still go where they belonged. */
  switchTo(next: FileHandle): void {
    this.#queue.push({ next })
    this.#run()
  }

  /** Resolves when all that was appended is on disk. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running
  }

  async close(): Promise<void> {
    await this.drained()
    await this.#handle.close()
  }

  #run(): void {
    this.#running ??= this.#work()
  }

  async #work(): Promise<void> {
    try {
      for (let head = this.#queue[0]; head; head = this.#queue[0]) {
        if ('next' in head) await this.#turnTo(head.next)
        else await this.#write(this.#takeLines())
      }
    } finally {
      // In the same breath as the queue was seen empty: a line that arrives next starts a new run.
      this.#running = undefined
    }
  }

  async #turnTo(next: FileHandle): Promise<void> {
    this.#queue.shift()
    await this.#handle.close()
    this.#handle = next
    this.size = 0
  }

  #takeLines(): Pending[] {
    const until = this.#queue.findIndex(item => 'next' in item)
    return this.#queue
      .splice(0, until < 0 ? this.#queue.length : until)
      .flatMap(item => ('next' in item ? [] : item))
  }

  async #write(lines: Pending[]): Promise<void> {
    try {
      if (this.#broken) throw this.#broken
      const bytes = Buffer.from(lines.map(({ line }) => line).join(''))
      await this.#handle.appendFile(bytes)
      await this.#handle.datasync()
      this.size += bytes.length
      for (const { done } of lines) done()
    } catch (error) {
      this.#broken = error
      for (const { failed } of lines) failed(error)
    }
  }
}
