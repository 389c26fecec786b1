import type { Host } from '../host'

/** So many looks in a row at which no answer was owed and nothing more was drawn. */
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
  const tapped = new Set<string>()
  const page = host.page()
  host.restScreen()
  await settled(host)
  for (;;) {
    const left = host.controls().filter(one => host.has(one) && !tapped.has(kindOf(one)))
    const id = left.find(one => !leadsAway.test(one)) ?? left[0]
    if (!id) break
    tapped.add(kindOf(id))
    host.tap(id)
    await settled(host)
    while (host.page() !== page && host.pagesOpen() > 1) {
      host.back()
      await settled(host)
    }
    // Another page took its place.
    if (host.page() !== page) break
  }
}

async function settled(host: Host): Promise<void> {
  let drawn = -1
  let quiet = 0
  await host.until('nothing more to be drawn', () => {
    quiet = drawn === host.setDatas.length && !host.isAsking() ? quiet + 1 : 0
    drawn = host.setDatas.length
    return quiet >= QUIET_LOOKS
  })
}
