import type { Page } from './page'
import { TAP_BYTES, tapWeight } from './tap-weight'

/** The measure itself: no load of the machine may make a tap's bytes of what the screen or an answer draws. */
const page: Page = Object.create(null)
const route = 'seller/recount/index'
const sends = (weight: ReturnType<typeof tapWeight>, bytes: number) =>
  weight.heard({ route, bytes, paths: [] }, page)
const tapped = () => {
  const weight = tapWeight()
  weight.begin('compare', page)
  return weight
}

test('a tap that sends more than its 4 KB is found, also in several parts, and once only', () => {
  const weight = tapped()
  sends(weight, TAP_BYTES)
  expect(weight.check).not.toThrow()
  sends(weight, 1)
  expect(weight.check).toThrow(`tapping #compare on ${route} sent ${TAP_BYTES + 1} bytes`)
  expect(weight.check).not.toThrow()
})

test('boxes of a page just opened, told one after the other while a tap waits for its answer, are not the tap’s', () => {
  const weight = tapped()
  weight.moved()
  weight.moved()
  sends(weight, 19_246)
  weight.moved()
  sends(weight, 19_357)
  expect(weight.check).not.toThrow()
  sends(weight, TAP_BYTES + 1)
  expect(weight.check).toThrow('sent')
})

test('what an answer draws is the answer’s, even when the next tap was quicker; what that tap draws is its own', () => {
  const weight = tapped()
  weight.answered()
  weight.begin('again', page)
  sends(weight, 22_557)
  expect(weight.check).not.toThrow()
  sends(weight, TAP_BYTES + 1)
  expect(weight.check).toThrow('tapping #again')
})

test('an answer that draws nothing, and boxes that draw nothing, are forgotten when a test has looked ten times', () => {
  const weight = tapped()
  weight.answered()
  weight.moved()
  for (let look = 0; look < 10; look += 1) weight.check()
  weight.begin('again', page)
  sends(weight, TAP_BYTES + 1)
  expect(weight.check).toThrow('tapping #again')
})
