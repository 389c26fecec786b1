import Taro from '@tarojs/taro'
import { cardOpened, tellOpened, toldInTime } from '../../src/buyer/lead/tell-opened'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getLaunchOptionsSync: () => ({ scene }), cloud: { callFunction: jest.fn() } },
}))

const IN_MOMENTS = 1154
let scene = 1007
const shop = jest.mocked(Taro.cloud.callFunction)
const told = () => shop.mock.calls.map(([{ data }]) => data?.input.code)
const answers = { result: { ok: true, value: { touched: true } } } as never
const refuses = { result: { ok: false, error: 'bad_input' } } as never

beforeEach(() => {
  scene = 1007
  shop.mockReset()
  shop.mockResolvedValue(answers)
})

test('cards opened without a network are told in the order they were opened, each once it answers', async () => {
  shop.mockRejectedValueOnce(new Error('the network is gone'))
  cardOpened('A')
  const first = tellOpened()
  cardOpened('B')
  cardOpened('A')
  await first
  expect(told()).toEqual(['A'])
  await Promise.all([tellOpened(), tellOpened()])
  expect(told()).toEqual(['A', 'A', 'B', 'A'])
  await tellOpened()
  expect(told()).toHaveLength(4)
})

test('a card that the shop refuses for good holds up none behind it', async () => {
  shop.mockResolvedValueOnce(refuses)
  cardOpened('A')
  cardOpened('B')
  await toldInTime()
  await toldInTime()
  expect(told()).toEqual(['A', 'B'])
})

test('in Moments nothing is told', async () => {
  scene = IN_MOMENTS
  cardOpened('A')
  await tellOpened()
  expect(told()).toEqual([])
  scene = 1155
  await tellOpened()
  expect(told()).toEqual(['A'])
})

test('a shop that never answers holds up neither the buyer nor the next try', async () => {
  jest.useFakeTimers()
  shop.mockReturnValueOnce(new Promise(() => {}) as never)
  cardOpened('A')
  const goesOn = toldInTime()
  await jest.advanceTimersByTimeAsync(5_000)
  await goesOn
  expect(told()).toEqual(['A'])
  await jest.advanceTimersByTimeAsync(5_000)
  await toldInTime()
  expect(told()).toEqual(['A', 'A'])
  jest.useRealTimers()
})
