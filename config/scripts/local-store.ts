import path from 'node:path'
import type { Store } from '../../cloudfunctions/shop/ports'
import { runningAt } from '../../emulator/cloudbase/running'
import { startCloudbase } from '../../emulator/cloudbase/start'
import { no, ok, type Result } from '../../types/result'
import { collections } from '../collections'

/** A shop's database, opened by a script. */
export interface OpenStore {
  store: Store
  /** Which shop it is, in words. */
  where: string
  close(): Promise<void>
}

/** Where `npm start` keeps the local shop's database, from the project's folder. */
const localDataDir = path.join('.local', 'cloudbase')

interface Found {
  where: string
  close(): Promise<void>
}

const nothingToClose = async () => {}

/** What the emulator takes from the SDK when nobody chose other secrets. */
const localEnvironment = (url: string) => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TENCENTCLOUD_SECRETID: 'local-id',
  TENCENTCLOUD_SECRETKEY: 'local-key',
})

/**
 * Finds the shop: the one that the environment names (`TCB_CONTEXT_CNFG`, or `CLOUDBASE_ENV` with keys), else the
 * local shop as it runs, else its data, opened for as long as the script runs. Leaves the environment so that the
 * SDK goes there.
 */
async function find(dataDir: string): Promise<Found> {
  const { env } = process
  if (env.TCB_CONTEXT_CNFG) return { where: '环境变量 TCB_CONTEXT_CNFG 所指的店', close: nothingToClose }
  if (env.CLOUDBASE_ENV) {
    // Without keys the SDK ends the process by a rejection that nobody can catch.
    if (!env.TENCENTCLOUD_SECRETID || !env.TENCENTCLOUD_SECRETKEY) {
      throw new Error('还要设置 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY')
    }
    env.SCF_NAMESPACE = env.CLOUDBASE_ENV
    return { where: `云开发环境 ${env.CLOUDBASE_ENV}`, close: nothingToClose }
  }
  const url = runningAt(dataDir)
  if (url) {
    Object.assign(env, localEnvironment(url))
    return { where: '正在运行的本地小店', close: nothingToClose }
  }
  const cloudbase = await startCloudbase({ dataDir, collections })
  Object.assign(env, cloudbase.env())
  return { where: `本地小店的数据（${dataDir}）`, close: () => cloudbase.stop() }
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Opens the shop and asks it once. `unreachable` says in `about` what is amiss, in words. */
export async function openLocalStore(dataDir = localDataDir): Promise<Result<OpenStore, 'unreachable'>> {
  let found: Found
  try {
    found = await find(dataDir)
  } catch (error) {
    return no('unreachable', [`连不上小店：${sentence(error)}`])
  }
  try {
    // Loaded only now: the environment must be set before the SDK is.
    const { cloudbaseStore } = await import('../../cloudfunctions/adapters/cloudbase/store')
    const store = cloudbaseStore()
    await store.get('shop', 'shop')
    return ok({ store, ...found })
  } catch (error) {
    await found.close()
    return no('unreachable', [`连不上${found.where}：${sentence(error)}`])
  }
}
