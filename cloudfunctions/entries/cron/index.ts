import * as v from 'valibot'
import { readInvocation } from '../../runtime/invocation'
import { openPorts } from '../../runtime/ports'
import { sweepMinutely, sweepNightly } from '../../runtime/sweep'

const timer = v.object({ TriggerName: v.string() })

/** The timers, named in `config/functions.ts`. They may overlap or come twice: every sweep is repeatable. */
export async function main(event: unknown, context: unknown) {
  const { requestId, clockOffsetMs } = readInvocation(context)
  const fired = v.safeParse(timer, event)
  const ports = openPorts(clockOffsetMs)
  if (fired.success && fired.output.TriggerName === 'nightly') await sweepNightly(ports, requestId)
  else await sweepMinutely(ports, requestId)
  return { done: true }
}
