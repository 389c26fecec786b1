import type { BrowserContext } from 'playwright-core'

/** How late everything comes, in milliseconds: asked for by whoever looks for tests that look too early. */
const lateMs = Number(process.env.SLOW_SCREEN_MS ?? 0)

/** Makes every answer and all that observers see come `lateMs` late, and each turn of React's a tenth of that. */
export async function slowScreen(context: BrowserContext): Promise<void> {
  if (lateMs > 0) await context.addInitScript(comeLate, lateMs)
}

/** Runs in the page, before a test may have stopped its clock. */
function comeLate(ms: number) {
  const wait = window.setTimeout.bind(window)
  const later = () => new Promise<void>(done => wait(done, ms))

  const { fetch } = window
  window.fetch = async (...asked) => {
    const answer = await fetch(...asked)
    await later()
    return answer
  }

  window.IntersectionObserver = class extends window.IntersectionObserver {
    constructor(seen: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => later().then(() => seen(entries, observer)), options)
    }
  }

  // React's scheduler takes its turns by messages to itself.
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...port,
    set(take: (event: MessageEvent) => void) {
      port?.set?.call(this, (event: MessageEvent) => wait(() => take.call(this, event), ms / 10))
    },
  })
}
