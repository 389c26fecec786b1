import type { Faults, Verdict } from '../../faults'
import { type ApiAnswer, refuse } from '../model'

/** A refusal in place of the next call, e.g. `{ status: 429, code: 'FREQUENCY_LIMITED' }`. The call is not done. */
export interface ApiFailure {
  status: number
  code: string
}

/** What is wrong with the proof of the next 2xx answer. The call is done. */
export type SpoiltAnswer = 'unsigned' | 'tampered' | 'stale' | 'other_key'

const CODES: Record<string, string> = { 401: 'SIGN_ERROR', 403: 'RULE_LIMIT', 429: 'FREQUENCY_LIMITED' }

/** Runs `work` under the plan of faults. Nothing back = the connection breaks. */
export async function underFaults(
  faults: Faults | undefined,
  failure: ApiFailure | undefined,
  work: () => ApiAnswer,
): Promise<ApiAnswer | undefined> {
  const verdict: Verdict = faults?.next() ?? { do: 'run' }
  if (verdict.do === 'drop') return undefined
  if (verdict.do === 'error') return platformError(verdict.code)
  if (failure) return refuse(failure.status, failure.code, failure.code)
  if (verdict.do === 'delay') await new Promise(resolve => setTimeout(resolve, verdict.delayMs))
  const answer = work()
  return verdict.do === 'run_then_drop' ? undefined : answer
}

/** `code` is an HTTP status as text; a fault of another platform's kind becomes WeChat's 500. */
function platformError(code: string): ApiAnswer {
  const status = /^[45]\d\d$/.test(code) ? Number(code) : 500
  return refuse(status, CODES[status] ?? 'SYSTEM_ERROR', '系统错误')
}
