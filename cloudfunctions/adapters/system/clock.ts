import type { Clock } from '../../shop/ports'

/** The machine's time plus `offsetMs`, which is 0 anywhere but on the local shop, where the clock can be moved forward. */
export const systemClock = (offsetMs = 0): Clock => ({ now: () => Date.now() + offsetMs })
