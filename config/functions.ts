/** How one function is deployed. The local shop runs it under the same declaration. */
export interface FunctionDeclaration {
  /** The platform's default is 3 s: too short for a call that waits for WeChat. */
  timeoutSeconds: number
  memoryMb: number
  /** Whether a phone may call it (the platform's function rule). It governs neither HTTP nor timers. */
  invoke: boolean
  /** The HTTP path that reaches it from outside; absent = none. */
  httpRoute?: `/${string}`
  /** Timer name to the platform's seven fields: second minute hour day month weekday year, Beijing time. */
  timers?: Readonly<Record<string, string>>
}

/** Event functions. Kind and runtime cannot be changed after creation. */
export const functionRuntime = 'Nodejs20.19'

/** Every deployed function: a child of `cloudfunctions/entries` of the same name. */
export const functions = {
  api: { timeoutSeconds: 20, memoryMb: 256, invoke: true },
  // WeChat wants its answer within about 5 s and repeats itself otherwise.
  'pay-notify': { timeoutSeconds: 10, memoryMb: 256, invoke: false, httpRoute: '/pay-notify' },
  cron: {
    timeoutSeconds: 60,
    memoryMb: 256,
    invoke: false,
    // Counting has a timer of its own: what is owed never waits for it.
    timers: { minutely: '0 * * * * * *', rollup: '30 * * * * * *', nightly: '0 30 3 * * * *' },
  },
  // Apart: WeChat takes transfers only from addresses on its list, so this one goes out through a fixed one.
  payout: { timeoutSeconds: 60, memoryMb: 256, invoke: false, timers: { minutely: '15 * * * * * *' } },
} as const satisfies Record<string, FunctionDeclaration>

export type FunctionName = keyof typeof functions

/** The same table for readers that walk over all functions. */
export const functionList: readonly (FunctionDeclaration & { name: FunctionName })[] = (
  Object.keys(functions) as FunctionName[]
).map(name => ({ name, ...functions[name] }))

/** What an operator sets for every function besides what the platform gives; read by `cloudfunctions/runtime/env.ts`. */
export const functionVariables = [
  'WECHAT_PAY_URL',
  'WECHAT_PAY_APP_ID',
  'WECHAT_PAY_MCH_ID',
  'WECHAT_PAY_MERCHANT_SERIAL',
  'WECHAT_PAY_MERCHANT_PRIVATE_KEY',
  'WECHAT_PAY_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_NOTIFY_URL',
  'WECHAT_API_URL',
  'WECHAT_APP_SECRET',
  'WECHAT_SHIPPED_TEMPLATE',
  'WECHAT_REFUNDED_TEMPLATE',
  'WECHAT_LOW_STOCK_TEMPLATE',
  'WECHAT_PAYOUT_WAITING_TEMPLATE',
  'WECHAT_PAYOUT_PAID_TEMPLATE',
  'WECHAT_PAYOUT_RETURNED_TEMPLATE',
  'ORDER_NUMBER_SECRET',
  'ID_NUMBER_KEYS',
] as const

export type FunctionVariables = Record<(typeof functionVariables)[number], string>
