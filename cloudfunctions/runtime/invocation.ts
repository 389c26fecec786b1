import * as v from 'valibot'

/** What the platform says of one call: who makes it and under which request id. Never taken from the event. */
export interface Invocation {
  requestId: string
  /** '' when WeChat has not named anyone: a visitor, a timer, an HTTP request. */
  openid: string
  /** How far the local shop's clock runs ahead; 0 anywhere else. */
  clockOffsetMs: number
}

const environment = v.object({
  WX_OPENID: v.optional(v.string(), ''),
  EMULATOR_CLOCK_OFFSET_MS: v.optional(v.string(), '0'),
})

const platformContext = v.object({
  request_id: v.optional(v.string(), ''),
  environment: v.optional(v.pipe(v.string(), v.parseJson(), environment)),
})

/** The clock may only be moved where the database itself is a local one. */
const isLocal = (env: NodeJS.ProcessEnv): boolean =>
  (env.TCB_CONTEXT_CNFG ?? '').includes('"http://127.0.0.1:')

/**
 * Reads the platform's context of one call. The identity comes from `context.environment` alone: `process.env` may hold
 * an earlier caller's, and `event.userInfo` can be forged over HTTP.
 */
export function readInvocation(context: unknown, env: NodeJS.ProcessEnv = process.env): Invocation {
  const read = v.safeParse(platformContext, context)
  if (!read.success) return { requestId: '', openid: '', clockOffsetMs: 0 }
  const { request_id: requestId, environment: named } = read.output
  const offsetMs = isLocal(env) ? Number(named?.EMULATOR_CLOCK_OFFSET_MS ?? 0) : 0
  return {
    requestId,
    openid: named?.WX_OPENID ?? '',
    clockOffsetMs: Number.isFinite(offsetMs) ? offsetMs : 0,
  }
}
