import type { Fault, FaultKind } from '../../../emulator/faults'

/** A use case that was cut off once, or not at all: how many calls it made, and what was wrong afterwards, in words. */
export interface Cut {
  fault: Fault | undefined
  calls: number
  faults: string[]
}

/** How one use case is cut off and judged. */
export interface Walk<C extends Cut> {
  /**
   * Each cut comes to rest before the next: a turn of cron takes whatever is due, so its calls can be counted only while
   * nothing else waits, and some preparations meet a limit or what waits from before.
   */
  alone: boolean
  cutOff(fault?: Fault): Promise<C>
  /** Lets these come to rest together, and adds what is wrong to `faults` of each. */
  judge(cuts: C[]): Promise<void>
}

/** At any call but the first, dying before it leaves what dying after the one before it has left. */
const kindsAt = (at: number): readonly FaultKind[] =>
  at === 1 ? ['crash_before', 'error', 'lost', 'crash_after'] : ['error', 'lost', 'crash_after']

/** Every way to cut off a use case of so many calls, at each of them. */
const everyCut = (calls: number): Fault[] =>
  Array.from({ length: calls }, (_, i) => i + 1).flatMap(at => kindsAt(at).map(kind => ({ at, kind })))

export const nameOf = (fault: Fault | undefined): string =>
  fault ? `${fault.kind.replace('_', '-')}-${fault.at}` : 'undisturbed'

/**
 * Cuts a use case off in every way, and lets all of them come to rest together, as after a bad minute. Answers how many calls
 * there are, and what was wrong after which cut.
 */
export async function walkCuts<C extends Cut>({ alone, cutOff, judge }: Walk<C>) {
  const undisturbed = await cutOff()
  await judge([undisturbed])
  const all = [undisturbed]
  const faults = everyCut(undisturbed.calls)
  for (const company of alone ? faults.map(fault => [fault]) : [faults]) {
    const cuts: C[] = []
    for (const fault of company) cuts.push(await cutOff(fault))
    await judge(cuts)
    all.push(...cuts)
  }
  const wrong: Record<string, string[]> = {}
  for (const cut of all) if (cut.faults.length > 0) wrong[nameOf(cut.fault)] = cut.faults
  return { calls: undisturbed.calls, wrong }
}
