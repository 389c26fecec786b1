import { isCertain, mayStand } from '../../src/shared/may-stand'
import { keepRequest, untilAnswered } from '../../src/shared/request-id'
import { requestKeeper } from '../../src/shared/use-request'

const phone = new Map<string, unknown>()
jest.mock('../../src/shared/wx/storage', () => ({
  recall: (key: string) => phone.get(key),
  keep: (key: string, value: unknown) => phone.set(key, value),
  forget: (key: string) => phone.delete(key),
}))
beforeEach(() => phone.clear())

const refused = (error: 'offline' | 'busy' | 'internal' | 'more_than_left') => ({ ok: false, error }) as const
const granted = { ok: true } as const

test('no answer, a fault and a crowd leave it open whether a wish was granted; a refusal does not', () => {
  expect((['offline', 'busy', 'internal'] as const).filter(mayStand)).toHaveLength(3)
  expect([granted, refused('more_than_left')].every(isCertain)).toBe(true)
})

test.each(['offline', 'busy', 'internal'] as const)(
  'a refund that is answered %s goes out again under the same id: never twice the money',
  error => {
    const { idOf, heard } = requestKeeper()
    const wish = { lines: [{ lineId: '1', quantity: 1, refundFen: 3990 }] }
    const first = idOf(wish)
    heard(refused(error))
    expect(idOf({ ...wish })).toBe(first)
    expect(idOf({ lines: [{ lineId: '1', quantity: 2, refundFen: 7980 }] })).not.toBe(first)
  },
)

test('what was granted or refused for certain ends the request: the same once more is another one', () => {
  const { idOf, heard } = requestKeeper()
  const ids = [granted, refused('more_than_left'), granted].map(reply => {
    const id = idOf('one box')
    heard(reply)
    return id
  })
  expect(new Set(ids).size).toBe(3)
})

test('agreeing to an after-sale keeps its id over a fault and the death of the app, as long as the same is agreed', async () => {
  const sent: string[] = []
  const agree = (refundFen: number, reply: typeof granted | ReturnType<typeof refused>) =>
    untilAnswered(
      'agree:1',
      async id => {
        sent.push(id)
        return reply
      },
      { refundFen },
    )
  await agree(3990, refused('internal'))
  await agree(3990, refused('busy'))
  await agree(2990, refused('offline'))
  await agree(2990, granted)
  await agree(2990, granted)
  const [first, again, other, otherAgain, next] = sent
  expect([again, otherAgain]).toEqual([first, other])
  expect(new Set([first, other, next]).size).toBe(3)
  expect(phone.size).toBe(0)
})

test('a wish without particulars has one id until it is answered', () => {
  expect(keepRequest('place')).toBe(keepRequest('place'))
  expect(keepRequest('place')).toMatch(/^[0-9a-f-]{36}$/)
})
