import path from 'node:path'
import type { Browser } from 'playwright-core'
import { owner } from '../../emulator/stage/cast'
import { type Stage, startStage } from '../../emulator/stage/stage'
import { openBrowser } from './support/phone-page'
import { openStagePage, type StagePage } from './support/stage-page'

const SECOND_BUYER = 'oLocalBuyer0000000000000002'

jest.setTimeout(90_000)

let stage: Stage
let browser: Browser
let page: StagePage

beforeAll(async () => {
  stage = await startStage({ root: path.resolve(__dirname, '../..') })
  browser = await openBrowser()
  page = await openStagePage(browser, stage.url)
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

test('the seller’s card opens on the other phone, whose holder joins; the first buyer’s phone stays as it was', async () => {
  const [ahe, xiaoman, laozhou] = page.phones
  await page.swap(3, 1)
  await page.between(2, 1)
  await ahe.at('card-orange').waitFor()
  await laozhou.tap('to-seller-more')
  await laozhou.tap('to-staff')
  await laozhou.tap('invite')
  await laozhou.at('invite-name').locator('input').fill('小满')
  await laozhou.tap('make-card')
  await laozhou.tap('send-card')
  await xiaoman.at('join').waitFor()
  await page.page.locator('#said', { hasText: '老周的卡片在小满的手机上打开了。' }).waitFor()
  await xiaoman.tap('join')
  await xiaoman.at('to-dos').waitFor()
  const staff = await stage.play().shop.store.page('staff', '', 10)
  expect(Object.fromEntries(staff.map(({ _id, role }) => [_id, role]))).toEqual({
    [owner?.openid ?? '']: 'owner',
    [SECOND_BUYER]: 'clerk',
  })
  await ahe.at('card-orange').waitFor()
  expect(page.faults).toEqual([])
})
