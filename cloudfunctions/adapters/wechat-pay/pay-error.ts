/**
 * A call that WeChat Pay refused for a reason that only a person can mend, or whose answer is not proven.
 * Holds these three facts and nothing of the library's error: that one carries the Authorization and the body.
 */
export class PayError extends Error {
  override readonly name = 'PayError'

  constructor(
    call: string,
    readonly code: string,
    readonly httpStatus: number,
    readonly requestId: string,
  ) {
    super(`WeChat Pay: ${call}: ${code} (HTTP ${httpStatus}, request ${requestId || 'unknown'})`)
  }
}
