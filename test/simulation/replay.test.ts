import { playDay } from './play-day'
import { quiet } from './quiet'

jest.setTimeout(180_000)
beforeAll(quiet)

test('a seed plays the same day again, call by call, and another seed another day', async () => {
  const first = await playDay('again')
  const second = await playDay('again')
  expect(second.trace).toEqual(first.trace)
  expect(second.counts).toEqual(first.counts)
  expect((await playDay('otherwise')).fingerprint).not.toBe(first.fingerprint)
})
