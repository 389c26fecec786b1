import type { Browser, Page } from 'playwright-core'
import { barriers, nameless } from './support/axe'
import { brokenWords } from './support/broken-words'
import { openBrowser } from './support/phone-page'
import { CONTROLS, markTaps, smallTaps } from './support/small-taps'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  await markTaps(page)
  // Scripts that are to run first run on pages that are gone to.
  await page.goto('data:text/html,<html lang="zh"><title>t</title>')
}, 60_000)
afterAll(() => browser.close())

const show = (body: string) =>
  page.evaluate(html => {
    document.body.innerHTML = `<style>* { margin: 0; font: 16px/1.5 sans-serif } button { border: 0; padding: 0 }</style>${html}`
  }, body)

describe('a control that a finger would miss is found', () => {
  const button = (style: string, rest = '') =>
    `<button id="b" style="position:absolute;left:100px;top:100px;${style}" aria-label="好"></button>${rest}`

  test('when it is small', async () => {
    await show(button('width:20px;height:20px'))
    expect(await smallTaps(page)).toEqual(['small tap (20 × 20): b'])
    await show(button('width:44px;height:44px'))
    expect(await smallTaps(page)).toEqual([])
  })

  test('but not when what it draws around itself can be tapped', async () => {
    await show(
      `<style>#b::after { content: ""; position: absolute; inset: -12px }</style>${button('width:20px;height:20px')}`,
    )
    expect(await smallTaps(page)).toEqual([])
  })

  test('when something lies over half of it, or all of it', async () => {
    const over = (style: string) => `<div style="position:absolute;left:100px;top:100px;${style}"></div>`
    await show(button('width:60px;height:60px', over('width:60px;height:20px')))
    expect(await smallTaps(page)).toEqual(['small tap (60 × 40): b'])
    await show(button('width:60px;height:60px', over('width:60px;height:60px')))
    expect(await smallTaps(page)).toEqual(['covered: b'])
  })

  test('but not when another one inside it is what one hits', async () => {
    await show(
      '<div role="link" id="around" style="width:200px;height:200px"><button id="in" aria-label="好" style="width:200px;height:200px"></button></div>',
    )
    expect(await smallTaps(page)).toEqual([])
  })

  test('when it listens for taps without saying so', async () => {
    await show('<div class="taro_page"><div id="quiet" style="width:30px;height:90px">好</div></div>')
    await page.evaluate(() => document.querySelector('#quiet')?.addEventListener('click', () => undefined))
    expect(await smallTaps(page)).toEqual([expect.stringMatching(/^small tap \(30 × \d+\): quiet$/)])
  })
})

test('a control without a name is found', async () => {
  await show('<div role="tab" id="t" style="width:99px;height:99px"></div><input id="i" aria-label="名字">')
  expect(await nameless(page, CONTROLS)).toEqual(['no name: t'])
})

describe('words that cannot be read are found', () => {
  test('cut without an ellipsis, but not with one', async () => {
    const box = 'width:60px;overflow:hidden;white-space:nowrap'
    await show(`<div style="${box}">青坡脐橙树上熟</div>`)
    expect(await brokenWords(page)).toContain('cut: 青坡脐橙树上熟')
    await show(`<div style="${box};text-overflow:ellipsis">青坡脐橙树上熟</div>`)
    expect(await brokenWords(page)).toEqual([])
  })

  test('wider than their pill, over each other, and off the screen', async () => {
    await show('<div style="width:60px;white-space:nowrap">加入购物车吧</div>')
    expect(await brokenWords(page)).toEqual(['wider than its box: 加入购物车吧'])
    await show('<p>一句话</p><p style="margin-top:-12px">另一句</p>')
    expect(await brokenWords(page)).toContain('over each other: 一句话 / 另一句')
    await show('<p style="position:absolute;left:350px;white-space:nowrap">伸到外面的话</p>')
    expect(await brokenWords(page)).toContain('off the screen: 伸到外面的话')
  })
})

test('words too pale for the picture behind them are found', async () => {
  const words = (ground: string) =>
    `<main style="background:${ground};color:#767676"><p id="p">浅色的字</p></main>`
  await show(words('linear-gradient(#fff, #fff)'))
  expect(await barriers(page)).toEqual([])
  await show(words('linear-gradient(#ddd, #fff)'))
  expect(await barriers(page)).toEqual([expect.stringMatching(/^pale \(3\.\d : 1\): #p$/)])
})

test('regression: words cut off with an ellipsis are not held against what stands beside them', async () => {
  const cut = 'flex:0 0 90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'
  await show(
    `<main style="display:flex;background:linear-gradient(#fff,#fff);color:#767676">
      <p id="p" style="${cut}">payout minutely</p><i style="flex:0 0 60px;background:#bbb"></i></main>`,
  )
  expect(await barriers(page)).toEqual([])
})
