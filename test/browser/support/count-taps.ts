import type { PhonePage } from './phone-page'

/** Counts every touch of a person on this phone from now on, WeChat's sheet included; answers how many so far. */
export async function countTaps({ page }: PhonePage): Promise<() => number> {
  let taps = 0
  await page.exposeFunction('countTap', () => {
    taps += 1
  })
  await page.addInitScript(() => {
    const count: () => void = Reflect.get(window, 'countTap')
    window.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && count(), true)
  })
  return () => taps
}
