import * as v from 'valibot'
import { no } from '../../../types/result'
import { readInvocation } from '../../runtime/invocation'
import { errorText, log } from '../../runtime/log'
import { openPorts } from '../../runtime/ports'
import { serve } from '../../runtime/serve'

const call = v.object({ name: v.string(), input: v.optional(v.unknown()) })

/** Every call of the mini program. An HTTP event could forge anything, so it is refused here. */
export async function main(event: unknown, context: unknown) {
  if (typeof event === 'object' && event !== null && 'httpMethod' in event) return no('not_allowed')
  const wish = v.safeParse(call, event)
  if (!wish.success) return no('unknown_endpoint')
  const { openid, requestId, clockOffsetMs } = readInvocation(context)
  try {
    const { name, input } = wish.output
    return await serve(openPorts(clockOffsetMs), { name, input, openid, requestId })
  } catch (error) {
    // `serve` never throws: the settings are missing. The platform would show the phone the error and its stack.
    log({ requestId, what: 'settings', outcome: 'internal', detail: errorText(error) })
    return no('internal', requestId ? [requestId] : undefined)
  }
}
