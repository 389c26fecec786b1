import Taro from '@tarojs/taro'

/** What the phone keeps under `key`; undefined when there is nothing. Written by us, by an older version perhaps. */
export function recall(key: string): unknown {
  const kept: unknown = Taro.getStorageSync(key)
  return kept === '' ? undefined : kept
}

export function keep(key: string, value: unknown): void {
  Taro.setStorageSync(key, value)
}

export function forget(key: string): void {
  Taro.removeStorageSync(key)
}
