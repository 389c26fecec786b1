import type { PhonePage } from './phone-page'

/** Scrolls down until this element of a long list is there: rows far from the screen are not drawn. */
export async function bringUp({ page, at }: PhonePage, id: string): Promise<void> {
  for (let turn = 0; turn < 60 && !(await at(id).isVisible()); turn += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(50)
  }
  await at(id).scrollIntoViewIfNeeded()
}
