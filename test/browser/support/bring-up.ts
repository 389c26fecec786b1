import type { PhonePage } from './phone-page'

/** Scrolls from the top until this element of a long list is there: rows far from the screen are not drawn. */
export async function bringUp({ page, at }: PhonePage, id: string): Promise<void> {
  if (await at(id).isVisible()) return
  await page.mouse.wheel(0, -100_000)
  await page.waitForTimeout(300)
  for (let turn = 0; turn < 200 && !(await at(id).isVisible()); turn += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(100)
  }
}

/** The ids and words of every row of a list, box by box; each is on the screen when it is read. */
export async function everyRow({ page }: PhonePage, list: string, row: string) {
  const rows: { id: string; words: string }[] = []
  for (const box of await page.locator(`[id^="${list}-page-"]:visible`).all()) {
    await box.scrollIntoViewIfNeeded()
    await box.locator(row).first().waitFor()
    rows.push(
      ...(await box
        .locator(row)
        .evaluateAll(all => all.map(({ id, textContent }) => ({ id, words: textContent ?? '' })))),
    )
  }
  return rows
}
