import { brokenRules } from './broken-rules'
import { playDay } from './play-day'
import { quiet } from './quiet'

/** A broken rule may go unnoticed on one day; within so many it must show. */
const DAYS = 24

jest.setTimeout(DAYS * 20_000)
beforeAll(quiet)

test.each(brokenRules)(
  'the days notice when the shop forgets that $rule',
  async ({ noticed, ...arranged }) => {
    const faults: string[] = []
    for (let i = 1; i <= DAYS && !faults.some(fault => noticed.test(fault)); i += 1) {
      faults.push(...(await playDay(`broken-${i}`, arranged)).faults)
    }
    expect(faults.join('\n')).toMatch(noticed)
  },
)
