import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { go } from './go'

/** `go` for a button: taps while the other page is still opening open it once. Ready again when this page is shown again. */
export function useGoOnce() {
  const left = useRef(false)
  useDidShow(() => {
    left.current = false
  })
  return async (url: string): Promise<void> => {
    if (left.current) return
    left.current = true
    try {
      await go(url)
    } catch (error) {
      left.current = false
      throw error
    }
  }
}
