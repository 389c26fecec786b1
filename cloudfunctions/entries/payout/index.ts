import { readInvocation } from '../../runtime/invocation'
import { openPorts } from '../../runtime/ports'
import { sweepPayouts } from '../../runtime/sweep'

/**
 * Tells and asks WeChat about transfers: a function of its own, as WeChat takes them from known addresses only. Its timer is
 * named in `config/functions.ts`; runs may overlap or come twice.
 */
export async function main(_event: unknown, context: unknown) {
  const { requestId, clockOffsetMs } = readInvocation(context)
  await sweepPayouts(openPorts(clockOffsetMs), requestId)
  return { done: true }
}
