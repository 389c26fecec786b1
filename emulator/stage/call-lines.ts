import { type NoticeName, waveBudgets } from '../../config/wave-budgets'
import type { FunctionRun } from '../cloudbase/functions/functions'
import { type Call, wavesByTime } from '../cloudbase/wire/calls'
import { cast } from './cast'

/** One call as the stage lists it. */
export interface CallLine {
  /** Epoch ms of the shop's clock. */
  at: number
  who: string
  /** The endpoint, or the function that no phone calls. */
  what: string
  /** Round trips to the database in sequence. */
  waves: number
  /** At most so many; absent where no budget is set. */
  atMost?: number
  tookMs: number
  /** The refusal's word, or `failed` when the function broke. */
  refused?: string
}

const isBudgeted = (what: string): what is keyof typeof waveBudgets => Object.hasOwn(waveBudgets, what)

/** Who made the function run, in the stage's words. */
function callerOf({ name, openid }: FunctionRun): string {
  if (name === 'pay-notify') return '微信'
  if (openid === undefined) return '定时'
  if (openid === '') return '访客'
  return cast.find(holder => holder.openid === openid)?.name ?? '别人'
}

/** What a notice of WeChat Pay is about, beside payments, by how the type that it names in the open begins. */
const NOTICES: readonly (readonly [type: RegExp, name: NoticeName])[] = [
  [/"event_type":\s*"REFUND\./, 'pay-notify refund'],
  [/"event_type":\s*"MCHTRANSFER\./, 'pay-notify transfer'],
]

function noticeOf({ body }: FunctionRun['event']): NoticeName {
  return NOTICES.find(([type]) => typeof body === 'string' && type.test(body))?.[1] ?? 'pay-notify'
}

function whatOf({ name, event }: FunctionRun): string {
  if (name === 'pay-notify') return noticeOf(event)
  if (name === 'api') return typeof event.name === 'string' ? event.name : 'api'
  return typeof event.TriggerName === 'string' ? `${name} ${event.TriggerName}` : name
}

/** Why a run was refused, if it was: the contract's word, or the HTTP status of an answer that is not 2xx. */
function refusalOf({ result }: FunctionRun): string | undefined {
  if (typeof result !== 'object' || result === null) return 'failed'
  if ('ok' in result && result.ok === false) return 'error' in result ? String(result.error) : 'failed'
  if ('statusCode' in result && typeof result.statusCode === 'number' && result.statusCode >= 300) {
    return String(result.statusCode)
  }
  return undefined
}

/** What the stage says of a run; `calls` are all that the database saw, of which it takes the run's own. */
export function callLine(run: FunctionRun, calls: readonly Call[]): CallLine {
  const what = whatOf(run)
  const refused = refusalOf(run)
  const budget = isBudgeted(what) ? waveBudgets[what] : undefined
  const atMost = refused ? (budget?.refused ?? budget?.waves) : budget?.waves
  return {
    at: run.startedAt,
    who: callerOf(run),
    what,
    waves: wavesByTime(calls.filter(({ origin }) => origin?.requestId === run.requestId)),
    ...(atMost === undefined ? {} : { atMost }),
    tookMs: Math.round(run.tookMs),
    ...(refused ? { refused } : {}),
  }
}
