import { openedWords, stepsOf } from '../../src/distributor/funnel/funnel-words'
import type { FunnelSums, FunnelView } from '../../types/api/funnel'

const sums = (overrides: Partial<FunnelSums> = {}): FunnelSums => ({
  ...{ sends: 0, opened: { fresh: 0, known: 0 }, buyers: 0, orders: 0, kept: 0, again: 0, earnFen: 0 },
  ...overrides,
})
const aFunnel = (overrides: Partial<FunnelView> = {}): FunnelView => ({
  ...{ name: '青坡脐橙', productId: 'orange', more: false, ...sums() },
  channels: [
    { channel: 'chat', ...sums({ sends: 24 }) },
    { channel: 'moments', ...sums({ sends: 3 }) },
    { channel: 'poster', ...sums({ sends: 0 }) },
  ],
  ...overrides,
})
const step = (funnel: FunnelView, id: string) => stepsOf(funnel).find(one => one.id === id)

test('what was sent is told by channel, those that were used, and has no bar to compare with people', () => {
  expect(step(aFunnel({ sends: 27 }), 'sent')).toEqual({
    ...{ id: 'sent', name: '发出', n: '27', unit: '次' },
    words: '卡片 24，朋友圈 3。微信不告诉我们多少人看到。',
  })
  expect(step(aFunnel(), 'sent')?.words).toBe('还没有发出过。')
})

test('people, orders and those who came again are told beside the people who opened', () => {
  const funnel = aFunnel({ opened: { fresh: 280, known: 32 }, buyers: 46, orders: 49, kept: 43, again: 11 })
  expect(stepsOf(funnel).slice(1)).toMatchObject([
    { n: '312', unit: '人', widthPercent: 100, words: '280 位新面孔，32 位买过的老面孔' },
    { n: '46', unit: '人', widthPercent: 15, words: '每 7 个点开的人，有 1 个买，一共 49 单' },
    { n: '43', unit: '单', widthPercent: 14, words: '6 单全退了，佣金也退了这一份' },
    { n: '11', unit: '人', widthPercent: 4, words: '又来买过，佣金照算' },
  ])
})

test('nothing yet says so at each step, with empty bars', () => {
  expect(
    stepsOf(aFunnel())
      .slice(1)
      .map(({ widthPercent, words }) => [widthPercent, words]),
  ).toEqual([
    [0, '还没有人点开'],
    [0, '还没有人买'],
    [0, '还没有订单'],
    [0, '还没有人再来买'],
  ])
})

test('new faces alone, old ones alone; one of many is still to be seen; more buyers than openers fit the room', () => {
  expect(step(aFunnel({ opened: { fresh: 2, known: 0 } }), 'opened')?.words).toBe('都是没在店里买过的新面孔')
  expect(step(aFunnel({ opened: { fresh: 0, known: 2 } }), 'opened')?.words).toBe('都是在店里买过的老面孔')
  const few = aFunnel({ opened: { fresh: 900, known: 0 }, buyers: 1, orders: 1, kept: 1 })
  expect(step(few, 'bought')).toMatchObject({ widthPercent: 2, words: '每 900 个点开的人，有 1 个买' })
  const old = aFunnel({ opened: { fresh: 0, known: 0 }, buyers: 2, orders: 2, kept: 2 })
  expect(stepsOf(old).map(({ widthPercent = 0 }) => widthPercent)).toEqual([0, 0, 100, 100, 0])
})

test('counting ends at 999 of each kind, and says that it ended', () => {
  expect(openedWords({ fresh: 999, known: 3 })).toBe('1002+')
  expect(openedWords({ fresh: 998, known: 3 })).toBe('1001')
})
