/**
 * A call that WeChat refused for a reason that only a person can mend (a wrong secret, a missing permission), or whose
 * answer nobody understands. Holds the call's name and the code and nothing else: the address carries the token.
 */
export class WxError extends Error {
  override readonly name = 'WxError'

  constructor(
    call: string,
    readonly errcode: number | string,
  ) {
    super(`WeChat: ${call}: ${errcode}`)
  }
}
