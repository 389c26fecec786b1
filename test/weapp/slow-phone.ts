/** How late everything comes, in milliseconds: asked for by whoever looks for tests that look too early. */
const lateMs = Number(process.env.SLOW_PHONE_MS ?? 0)
/** A test may make the timers quicker. */
const wait = globalThis.setTimeout

/** Comes back `lateMs` late: an answer does. */
export const late = (): Promise<void> => new Promise(done => (lateMs > 0 ? wait(done, lateMs) : done()))

/** Tells of one box of a list; on a slow phone late, and not in the order of the boxes. */
export function tellOf(id: string, tell: () => void): void {
  const box = Number(/\d+$/.exec(id)?.[0] ?? 0)
  if (lateMs > 0) wait(tell, lateMs * (1 + ((box * 2) % 3)))
  else tell()
}
