import { type Played, playDay } from './play-day'
import { quiet } from './quiet'

/** `SEED=day-7` plays one day again, `DAYS=500` plays more than usual. */
const { SEED, DAYS } = process.env
const usual = 40
const seeds = SEED ? [SEED] : Array.from({ length: Number(DAYS ?? usual) }, (_, i) => `day-${i + 1}`)
const LAST = 40

jest.setTimeout(60_000 + seeds.length * 20_000)
beforeAll(quiet)

/** Enough to find the way back: what was wrong, how to see it again, and what happened last. */
const report = ({ seed, faults, trace }: Played): string =>
  [
    ...faults,
    `play it again: SEED=${seed} npm test -- test/simulation/days`,
    ...(SEED ? trace : trace.slice(-LAST)),
  ].join('\n')

/** What must have happened on at least one of the usual days, or the days have become too quiet to prove anything. */
const LIVELY = [
  'fails',
  'lost',
  'dies_before',
  'dies_after',
  'orders',
  'paid',
  'completed',
  'outOfStock',
  'refunds',
  'refundedAfterSales',
  'refused',
  'withdrawn',
  'lapsed',
  'receivedBack',
  'silentlyAgreed',
  'earned',
  'available',
  'voided',
  'reassigned',
  'contested',
  'upheld',
  'dismissed',
  'suspensions',
  'couponed',
  'takenBack',
  'takenBackLate',
  'paidOut',
  'paidBack',
  'payoutsRefused',
  'payoutsWithdrawn',
  'heldUp',
  'calledOff',
  'calledOffUntaken',
  'notConfirmed',
]

test('after any day, stock, money and orders are right to the piece and the fen, and nothing is stuck', async () => {
  const seen: Record<string, number> = {}
  for (const seed of seeds) {
    const played = await playDay(seed)
    if (played.faults.length > 0) throw new Error(report(played))
    for (const [what, n] of Object.entries(played.counts)) seen[what] = (seen[what] ?? 0) + n
  }
  if (seeds.length < usual) return
  const never = [...LIVELY, 'retaken', 'tooLate'].filter(what => !seen[what])
  expect(never).toEqual([])
})
