import type { Page, Route } from 'playwright-core'

/** The phone's line to the shop, in the test's hands for one kind of call. */
export interface SlowLine {
  /** Settles once such a call hangs on the line. */
  held(): Promise<void>
  /** Cuts the line: what hangs fails, and so does every further such call. */
  cut(): Promise<void>
  /** The line works again. */
  mend(): Promise<void>
  /** The line works again, and what hangs goes through. */
  release(): Promise<void>
}

/** Holds back every call of this name; all others go through. */
export async function holdCalls(page: Page, name: string): Promise<SlowLine> {
  const hanging: Route[] = []
  let isCut = false
  let arrive: () => void
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  const handle = async (route: Route) => {
    if (route.request().postDataJSON().name !== name) return route.continue()
    if (isCut) return route.abort()
    hanging.push(route)
    arrive()
  }
  await page.route('**/call', handle)
  return {
    held: () => arrived,
    async cut() {
      isCut = true
      await Promise.all(hanging.splice(0).map(route => route.abort()))
    },
    mend: () => page.unroute('**/call', handle),
    async release() {
      await Promise.all(hanging.splice(0).map(route => route.continue()))
      await page.unroute('**/call', handle)
    },
  }
}

/** The next call of this name reaches the shop, and its answer never comes back. */
export async function loseAnswer(page: Page, name: string): Promise<void> {
  let isLost = false
  await page.route('**/call', async route => {
    if (isLost || route.request().postDataJSON().name !== name) return route.fallback()
    isLost = true
    await route.fetch()
    await route.abort()
  })
}
