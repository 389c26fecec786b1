import { earnWords, shareWords } from '../../src/distributor/earn-words'
import { checkOf, picturesCheck } from '../../src/seller/preflight/check-words'
import { fen } from '../../types/fen'

const earn = (leastFen: number, mostFen = leastFen, leastBp = 1_000, mostBp = leastBp) => ({
  ...{ leastFen: fen(leastFen), mostFen: fen(mostFen), leastBp, mostBp },
})

test.each([
  [earn(399), '一份赚 ¥3.99', '得实付的 10%'],
  [earn(199, 1_200, 1_000, 1_250), '一份赚 ¥1.99 起', '得实付的 10% 到 12.5%，看买哪种规格'],
  [earn(0, 600, 0, 500), '一份最多赚 ¥6.00', '得实付的 0% 到 5%，看买哪种规格'],
  [earn(0, 0, 0), '这件没有佣金', '这件没有佣金'],
  [earn(0, 0, 1), '一份赚不到一分钱', '得实付的 0.01%'],
])('%j', (earning, words, share) => {
  expect([earnWords(earning), shareWords(earning)]).toEqual([words, share])
})

test('a check that passed says no more; one that failed says how to mend it; one that was not tried says why', () => {
  expect(checkOf({ check: 'page', state: 'passed' }).words).toBe('')
  expect(checkOf({ check: 'page', state: 'failed', why: 'page_not_released' }).words).toContain('发布')
  expect(checkOf({ check: 'page', state: 'not_tried' }).words).not.toBe('')
})

test('pictures: still trying, none to try, all there, and each host that is not, by its name', () => {
  expect(picturesCheck(undefined).state).toBe('trying')
  expect(picturesCheck([]).state).toBe('not_tried')
  const own = { picture: 'cloud://env.bucket/a.png', fault: undefined }
  expect(picturesCheck([own]).state).toBe('passed')
  const shut = { picture: 'https://one.example:8443/a.png', fault: 'picture_not_allowed' } as const
  const gone = { picture: '/pictures/a.webp', fault: 'picture_unreachable' } as const
  const { state, words } = picturesCheck([own, shut, gone])
  expect(state).toBe('failed')
  expect(words).toContain('one.example:8443 不让取用')
  expect(words).toContain('小店自己的图片')
})
