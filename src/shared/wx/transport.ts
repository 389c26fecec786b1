import Taro from '@tarojs/taro'

/** Asks the cloud function `api`. Rejects when it cannot be reached or breaks; never judges the answer. */
export async function send(name: string, input: unknown): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { name, input } })
  return result
}

/** Opens the shop's environment; without a name WeChat takes the mini program's first one. */
export function openCloud(): void {
  Taro.cloud.init(CLOUDBASE_ENV ? { env: CLOUDBASE_ENV, traceUser: false } : { traceUser: false })
}
