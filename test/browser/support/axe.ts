import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { paleWords } from './pale-words'

/** `bypass` asks for landmarks to jump over what many pages share: a mini program's page has none, and nothing to jump. */
const UNASKED = ['region', 'bypass', 'landmark-one-main', 'page-has-heading-one']

/**
 * What keeps a person from using the page: the rules broken seriously, with the elements that break them, and words
 * too pale for their ground, also where `axe` cannot tell because the ground is a picture.
 */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { broken, undecided } = await page.evaluate(async unasked => {
    const run = (window as unknown as { axe: typeof axe }).axe
    const rules = Object.fromEntries(unasked.map(id => [id, { enabled: false }]))
    const found = await run.run(document, {
      resultTypes: ['violations', 'incomplete'],
      preload: false,
      rules,
    })
    // Two letters in place of a picture are not the words of the control around them.
    const isLetters = (fault: string) => {
      const [, selector] = fault.match(/^label-content-name-mismatch: (.*)/) ?? []
      return selector !== undefined && document.querySelector(`${selector} .picture-letters`) !== null
    }
    const nodesOf = (id: string) => found.incomplete.find(one => one.id === id)?.nodes ?? []
    return {
      broken: found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
        .filter(one => !isLetters(one)),
      undecided: nodesOf('color-contrast').map(node => node.target.join(' ')),
    }
  }, UNASKED)
  return [...broken, ...(await paleWords(page, undecided))]
}

/**
 * Controls that a reader could only announce as "button": axe looks at most roles, this at all of them. The mask beside an
 * open sheet or question needs no name: a button within closes it.
 */
export async function nameless(page: Page, controls: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(selector => {
    const run = (window as unknown as { axe: Required<typeof axe> }).axe
    const { setup, teardown, commons } = run as unknown as {
      setup(of: Element): void
      teardown(): void
      commons: { text: { accessibleText(of: Element): string } }
    }
    setup(document.documentElement)
    const found = [...document.querySelectorAll(selector)]
      .filter(
        element =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches('.sheet-mask, .dialog-mask'),
      )
      .filter(element => commons.text.accessibleText(element).trim() === '')
      .map(element => `no name: ${element.id || element.className || element.tagName}`)
    teardown()
    return found
  }, controls)
}
