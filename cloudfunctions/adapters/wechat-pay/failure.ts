import * as v from 'valibot'

/** What of the library's error may leave the adapter. `status` is 0 when no answer came. */
export interface Failure {
  /** No answer came (refused, broken, too late), so nobody knows whether the call was done. */
  unanswered: boolean
  status: number
  /** WeChat's code, or the library's (`EV3_RES_…`: a 2xx answer that is not proven to be WeChat's). */
  code: string
  /** WeChat's words to the code, '' where there are none. They stay in the adapter: nobody knows what they may name. */
  words: string
  requestId: string
}

const answered = v.object({
  code: v.fallback(v.string(), ''),
  response: v.object({
    status: v.number(),
    headers: v.fallback(v.object({ 'request-id': v.fallback(v.string(), '') }), { 'request-id': '' }),
    data: v.fallback(v.object({ code: v.fallback(v.string(), ''), message: v.fallback(v.string(), '') }), {
      code: '',
      message: '',
    }),
  }),
})
const unanswered = v.object({ isAxiosError: v.literal(true), code: v.fallback(v.string(), '') })

/** Reads an error of the library and drops the rest of it. */
export function failureOf(error: unknown): Failure {
  const withAnswer = v.safeParse(answered, error)
  if (withAnswer.success) {
    const { code, response } = withAnswer.output
    const unproven = code.startsWith('EV3_RES_')
    return {
      unanswered: false,
      status: response.status,
      code: (unproven ? code : response.data.code) || 'UNKNOWN',
      words: response.data.message,
      requestId: response.headers['request-id'],
    }
  }
  const none = v.safeParse(unanswered, error)
  // Neither an answer nor a broken line: the call was never sent, e.g. the key does not sign.
  if (!none.success) return { unanswered: false, status: 0, code: 'NOT_SENT', words: '', requestId: '' }
  return { unanswered: true, status: 0, code: none.output.code || 'NO_ANSWER', words: '', requestId: '' }
}
