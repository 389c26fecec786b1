import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { MingoError } from 'mingo/util'
import type { Faults } from '../../faults'
import { isPlain } from '../data/values'
import { CloudbaseError, refuse } from '../errors'
import type { Actions, Answer } from './actions'
import { type CallLog, originOf } from './calls'
import { answer, answerJson, bodyOf } from './http'
import type { Params } from './params'
import { type Secrets, verifySignature } from './signature'

/** What the door for the SDK's calls stands on. */
export interface Gate {
  actions: Actions
  log: CallLog
  secrets: Secrets
  faults: Faults | undefined
  /** How long each answer is held (ms). */
  latencyMs: () => number
}

/** One call of the SDK: noted, perhaps spoilt by a fault, proven by its signature, done and answered. */
export async function serveCall(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const params = await paramsOf(request)
  const action = String(params.action)
  const call = gate.log.start(
    action,
    typeof params.collectionName === 'string' ? params.collectionName : undefined,
    originOf(request.url ?? ''),
  )
  const verdict = gate.faults?.next() ?? { do: 'run' }
  const destroy = () => {
    gate.log.finish(call)
    response.destroy()
  }
  if (verdict.do === 'drop') return destroy()
  if (verdict.do === 'delay') await sleep(verdict.delayMs)
  const failed = verdict.do === 'error' ? refuse(verdict.code, 'a fault on demand') : undefined
  const result = await outcome(() => {
    if (failed) throw failed
    verifySignature(
      { method: request.method ?? '', url: request.url ?? '', headers: request.headers, params },
      gate.secrets,
      Date.now(),
    )
    const run = gate.actions[action]
    if (!run) throw refuse('INVALID_PARAM', `action ${action} is not emulated`)
    return run(params)
  })
  if (gate.latencyMs() > 0) await sleep(gate.latencyMs())
  if (verdict.do === 'run_then_drop') return destroy()
  gate.log.finish(call)
  if (result.raw instanceof Buffer) answer(response, 200, { 'content-type': String(result.type) }, result.raw)
  else answerJson(response, { requestId: randomUUID(), ...result })
}

async function outcome(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CloudbaseError) return { code: error.code, message: error.message }
    if (error instanceof MingoError) return { code: 'DATABASE_REQUEST_FAILED', message: error.message }
    // A bug of the emulator: the caller gets a fault of the platform, the terminal gets the stack.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { code: 'SYS_ERR', message: error instanceof Error ? error.message : 'system error' }
  }
}

/** JSON, or the form that `wx.openApi` calls come in. */
async function paramsOf(request: IncomingMessage): Promise<Params> {
  const body = await bodyOf(request)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const fields = await Promise.all(
      [...form.entries()].map(async ([key, value]) => [key, await fieldOf(value)] as const),
    )
    return Object.fromEntries(fields)
  }
  const params: unknown = JSON.parse(body.toString())
  if (!isPlain(params)) throw new Error('the body is not an object')
  return params
}

const fieldOf = async (value: string | File): Promise<string> =>
  typeof value === 'string' ? value : value.text()
