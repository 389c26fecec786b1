import type { AnyError, EndpointName, Input, Reply } from '../../types/api'
import type { Refusal } from '../../types/result'
import { send } from './wx/transport'

/** Longer than `api` may run, so that a slow answer is not mistaken for none. */
const answerWithinMs = 25_000

/** Why a call brought nothing: the contract's refusals, and the phone's own word for "no answer came". */
export type CallError = AnyError | 'offline'
export type CallReply<N extends EndpointName> = Reply<N> | Refusal<'offline'>

/**
 * Makes one call of the contract. Never throws: no network, no answer in time and a broken function are `offline`,
 * which says nothing about whether the wish was granted; ask again with the same request id. `withinMs` is for what
 * somebody waits for and can do without.
 */
export async function call<N extends EndpointName>(
  name: N,
  input: Input<N>,
  withinMs = answerWithinMs,
): Promise<CallReply<N>> {
  try {
    const reply = await inTime(send(name, input), withinMs)
    return isReply<N>(reply) ? reply : { ok: false, error: 'internal' }
  } catch {
    return { ok: false, error: 'offline' }
  }
}

async function inTime<T>(answer: Promise<T>, withinMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), withinMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Our own function answers by the contract; anything else (a gateway's page, null) is not taken for an answer. */
function isReply<N extends EndpointName>(reply: unknown): reply is Reply<N> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false
  return reply.ok === true ? 'value' in reply : reply.ok === false && 'error' in reply
}
