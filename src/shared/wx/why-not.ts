import { say } from './say'

/**
 * Why WeChat did not do what was asked. `left`: the person turned back. `refused`: the person did not allow it. `privacy`: the
 * privacy contract was not agreed to. `undeclared`: the shop's contract does not name it.
 */
export type WhyNot = 'left' | 'refused' | 'privacy' | 'undeclared' | 'failed'

/** WeChat tells its reasons in words alone. */
export function whyNot(error: unknown): WhyNot {
  const words = String(Object(error).errMsg)
  if (/cancel/.test(words)) return 'left'
  if (/privacy permission/.test(words)) return 'privacy'
  if (/privacy agreement|scope is not declared/.test(words)) return 'undeclared'
  return /auth den|authorize/.test(words) ? 'refused' : 'failed'
}

/** Says what kept WeChat from doing the `deed` (复制); nothing where the person turned back. */
export function sayWhyNot(error: unknown, deed: string): void {
  const words: Record<WhyNot, string> = {
    left: '',
    refused: `没有允许，这次没能${deed}`,
    privacy: `要先同意隐私指引，才能${deed}`,
    undeclared: `小店的隐私指引里还没写到这一项，没能${deed}`,
    failed: `没能${deed}，请再试一次`,
  }
  const said = words[whyNot(error)]
  if (said) say(said)
}
