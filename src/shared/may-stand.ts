import type { CallError } from './call'

/** No answer came, or a fault did: one that may lie behind what was written already. */
const uncertain: ReadonlySet<CallError> = new Set<CallError>(['offline', 'busy', 'internal'])

/** Whether a wish may have been granted though this was the answer: the next try must be the same request. */
export const mayStand = (error: CallError): boolean => uncertain.has(error)

/** Whether a wish was granted or refused for certain: the next one is a request of its own. */
export const isCertain = (reply: { ok: true } | { ok: false; error: CallError }): boolean =>
  reply.ok || !mayStand(reply.error)
