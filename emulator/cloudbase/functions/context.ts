import { randomUUID } from 'node:crypto'

/** Who calls, as WeChat vouches for it. An empty openid is a visitor without login. */
export interface Identity {
  openid: string
  appid: string
}

/** The second argument of an event function. `environment` is JSON; identity is to be read from there. */
export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: string
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  environment: string
}

export interface ContextInput {
  name: string
  envId: string
  timeoutSeconds: number
  /** Absent for timers and HTTP access: then no WX_… is named at all. */
  identity: Identity | undefined
  clockOffsetMs: number
}

/** What the platform tells a function about this call. */
export function contextOf({
  name,
  envId,
  timeoutSeconds,
  identity,
  clockOffsetMs,
}: ContextInput): FunctionContext {
  const caller = identity
    ? {
        TCB_SOURCE: 'wx_client',
        WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
        WX_OPENID: identity.openid,
        WX_APPID: identity.appid,
      }
    : { TCB_SOURCE: '', WX_CONTEXT_KEYS: '' }
  return {
    request_id: randomUUID(),
    function_name: name,
    function_version: '$LATEST',
    namespace: envId,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutSeconds * 1000,
    environment: JSON.stringify({
      TCB_ENV: envId,
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
      ...caller,
      // Not the platform's: the local shop's time can be moved forward, and its functions must follow.
      EMULATOR_CLOCK_OFFSET_MS: String(clockOffsetMs),
    }),
  }
}
