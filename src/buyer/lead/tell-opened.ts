import { useEffect, useState } from 'react'
import { call } from '../../shared/call'
import { isSinglePage } from '../../shared/wx/scene'

/** A shop that does not answer keeps a buyer no longer than this. */
const waitAtMostMs = 5_000
/** A call that hangs keeps the next try no longer than this. */
const answerWithinMs = 10_000
/** Without a sure answer the shop may not have heard of it. */
const uncertain = new Set<string>(['offline', 'busy', 'internal'])
/** Codes whose opening the shop has not heard of yet, in the order in which they were opened. */
const untold: string[] = []
let passes: Promise<void> = Promise.resolve()

/** A card was opened: from now on it is due to be told. */
export const cardOpened = (code: string): number => untold.push(code)

/**
 * Tells the shop what was opened: one after the other, so that the last opened is the last it hears of, and one pass after the
 * other. What is not answered stays due, with all behind it.
 */
export function tellOpened(): Promise<void> {
  passes = passes.then(tellInOrder)
  return passes
}

/** In Moments' single page nobody is known: the shop is told when the same card is opened inside the mini program. */
async function tellInOrder(): Promise<void> {
  if (isSinglePage()) return
  for (let code = untold[0]; code; code = untold[0]) {
    const reply = await call('share.touch', { code }, answerWithinMs)
    if (!reply.ok && uncertain.has(reply.error)) return
    untold.shift()
  }
}

/** Before it matters who earns: tells what is due, and goes on without an answer when none comes soon. */
export async function toldInTime(): Promise<void> {
  if (untold.length === 0) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, waitAtMostMs)
  })
  await Promise.race([tellOpened(), late])
  clearTimeout(timer)
}

/** Whether what was opened before this part of a page is told by now, or was tried to be. */
export function useToldInTime(): boolean {
  const [told, setTold] = useState(untold.length === 0)
  useEffect(() => {
    if (!told) void toldInTime().then(() => setTold(true))
  }, [told])
  return told
}
