import { httpAnswer, rawPostOf } from '../../runtime/http-event'
import { readInvocation } from '../../runtime/invocation'
import { errorText, log } from '../../runtime/log'
import { openPorts } from '../../runtime/ports'
import { takeNotice } from '../../shop/payment/take-notice'

/** WeChat Pay's notices, over HTTPS. It repeats every notice that is not answered with 2xx. */
export async function main(event: unknown, context: unknown) {
  const { requestId, clockOffsetMs } = readInvocation(context)
  const told = (outcome: string, detail?: string) =>
    log({ requestId, what: 'notice', outcome, ...(detail && { detail }) })
  const post = rawPostOf(event)
  if (!post) return httpAnswer(405, { code: 'FAIL', message: 'POST only' })
  try {
    const taken = await takeNotice(openPorts(clockOffsetMs), post)
    told(taken.ok ? 'ok' : taken.error, taken.ok ? undefined : taken.about?.join())
    if (taken.ok) return httpAnswer(204)
    return httpAnswer(taken.error === 'unproven' ? 401 : 500, { code: 'FAIL', message: taken.error })
  } catch (error) {
    told('internal', errorText(error))
    return httpAnswer(500, { code: 'FAIL', message: 'internal' })
  }
}
