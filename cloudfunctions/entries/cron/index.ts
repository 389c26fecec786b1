import * as v from 'valibot'
import { readInvocation } from '../../runtime/invocation'
import { openPorts } from '../../runtime/ports'
import { countDays, sweepMinutely, sweepNightly } from '../../runtime/sweep'
import type { Ports } from '../../shop/ports'

const sweeps: Record<string, (ports: Ports, requestId: string) => Promise<void>> = {
  minutely: sweepMinutely,
  rollup: countDays,
  nightly: sweepNightly,
}
const timer = v.object({ TriggerName: v.string() })

/** The timers, named in `config/functions.ts`. They may overlap or come twice: every sweep is repeatable. */
export async function main(event: unknown, context: unknown) {
  const { requestId, clockOffsetMs } = readInvocation(context)
  const fired = v.safeParse(timer, event)
  const ports = openPorts(clockOffsetMs)
  const named = fired.success && Object.hasOwn(sweeps, fired.output.TriggerName)
  const sweep = (named && sweeps[fired.output.TriggerName]) || sweepMinutely
  await sweep(ports, requestId)
  return { done: true }
}
