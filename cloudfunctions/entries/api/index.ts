import * as v from 'valibot'
import { no } from '../../../types/result'
import { readInvocation } from '../../runtime/invocation'
import { openPorts } from '../../runtime/ports'
import { serve } from '../../runtime/serve'

const call = v.object({ name: v.string(), input: v.optional(v.unknown()) })

/** Every call of the mini program. An HTTP event could forge anything, so it is refused here. */
export async function main(event: unknown, context: unknown) {
  if (typeof event === 'object' && event !== null && 'httpMethod' in event) return no('not_allowed')
  const wish = v.safeParse(call, event)
  if (!wish.success) return no('unknown_endpoint')
  const { openid, requestId, clockOffsetMs } = readInvocation(context)
  return serve(openPorts(clockOffsetMs), { ...wish.output, input: wish.output.input, openid, requestId })
}
