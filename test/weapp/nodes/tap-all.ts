import type { Host } from '../host'

const later = globalThis.setTimeout
/** Timers from here on are a person's patience, in ms: a wait that is noticed, a word that goes again. */
const patienceMs = 100
/** So much sooner they run: no tap takes long to have all its effects. */
const sooner = 20

/** So many looks in a row at which nothing more was drawn. */
const QUIET_LOOKS = 8

/** A control among those of its kind: one row's stands for all rows'. */
const kindOf = (id: string) => id.replace(/[0-9A-Z]{6,}|\d+/g, '0')

/** May put another page in this one's place: tapped last. */
const leadsAway = /^(to|go|restock|start|coupon)-/

/**
 * Taps one of every kind of control that this page shows, also those that the taps before have brought. None may send more
 * than a tap's 4 KB: `until` throws as soon as one has. Pages that open are left again.
 */
export async function tapAll(host: Host): Promise<void> {
  const impatient = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
    later(run, ms < patienceMs ? ms : ms / sooner, ...given)
  Object.assign(globalThis, { setTimeout: impatient })
  try {
    await tapEach(host)
  } finally {
    Object.assign(globalThis, { setTimeout: later })
  }
}

async function tapEach(host: Host): Promise<void> {
  const tapped = new Set<string>()
  const page = host.page()
  host.restScreen()
  await settled(host)
  for (;;) {
    const left = host.controls().filter(one => host.has(one) && !tapped.has(kindOf(one)))
    const id = left.find(one => !leadsAway.test(one)) ?? left[0]
    if (!id) break
    tapped.add(kindOf(id))
    await tapAlone(host, id)
    await settled(host)
    while (host.page() !== page && host.pagesOpen() > 1) {
      host.back()
      await settled(host)
    }
    // Another page took its place.
    if (host.page() !== page) break
  }
}

/** The tap and all that it draws by itself: no answer comes meanwhile. */
async function tapAlone(host: Host, id: string): Promise<void> {
  const release = host.holdAnswers()
  try {
    host.tap(id)
    await drawn(host)
  } finally {
    release()
  }
}

const settled = (host: Host) => drawn(host, () => !host.isAsking())

/** Waits until nothing more is drawn, and `atRest`. */
async function drawn(host: Host, atRest = () => true): Promise<void> {
  let before = -1
  let quiet = 0
  await host.until('nothing more to be drawn', () => {
    quiet = before === host.setDatas.length && atRest() ? quiet + 1 : 0
    before = host.setDatas.length
    return quiet >= QUIET_LOOKS
  })
}
