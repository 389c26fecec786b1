import path from 'node:path'
import { collections } from '../../config/collections'
import { functionList } from '../../config/functions'
import type { Clock } from '../clock'
import type { FunctionRun } from '../cloudbase/functions/functions'
import { type Cloudbase, startCloudbase } from '../cloudbase/start'
import { functionVariablesFor } from './function-variables'
import type { ShopKeys } from './keys'
import { localTimers } from './timers'

/** CloudBase with the shop's collections and its built functions, as they are declared for the deploy. */
export async function startShopCloud(options: {
  root: string
  dataDir?: string
  /** 0 = any free port. */
  port: number
  keys: ShopKeys
  clock: Clock
  payOrigin: string
  wechatOrigin: string
  log: (line: string) => void
  onRun?: (run: FunctionRun) => void
}): Promise<Cloudbase> {
  const routes = functionList.flatMap(({ name, httpRoute }) =>
    httpRoute ? [[httpRoute, name] as const] : [],
  )
  const cloudbase = await startCloudbase({
    ...(options.dataDir ? { dataDir: path.join(options.dataDir, 'cloudbase') } : {}),
    port: options.port,
    collections,
    clock: options.clock,
    httpAccess: Object.fromEntries(routes),
    ...(options.onRun ? { onRun: options.onRun } : {}),
    functionLog: (name, text) => options.log(`${name} ${text.trimEnd()}`),
  })
  const notifyUrl = `${cloudbase.origin}/pay-notify`
  const { payOrigin, wechatOrigin } = options
  const env = { ...functionVariablesFor(options.keys, { payOrigin, wechatOrigin, notifyUrl }) }
  for (const { name, timeoutSeconds } of functionList) {
    const file = path.join(options.root, 'dist/cloudfunctions', name, 'index.js')
    await cloudbase.deploy(name, { file, env, timeoutSeconds })
  }
  return cloudbase
}

/** The declared timers on the shop's clock. */
export const shopTimers = (cloudbase: Cloudbase, clock: Clock) =>
  localTimers({
    clock,
    timers: functionList.flatMap(({ name, timers }) =>
      Object.entries(timers ?? {}).map(([timerName, fields]) => ({ functionName: name, timerName, fields })),
    ),
    fire: ({ functionName, timerName }) => cloudbase.fireTimer(functionName, timerName),
    onError: ({ timerName }, error) => console.error(`timer ${timerName}:`, error),
  })
