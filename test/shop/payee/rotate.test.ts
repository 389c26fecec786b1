import { sweepNightly } from '../../../cloudfunctions/runtime/sweep'
import { realNameOf } from '../../../cloudfunctions/shop/payee/identity'
import { resealPayees } from '../../../cloudfunctions/shop/payee/reseal-payees'
import { type AShop, openShop } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'
import { keysCalled, vaultWith } from '../../support/vault'

const ID = '11010519491231002X'

let shop: AShop
const printed: string[] = []
beforeEach(async () => {
  printed.length = 0
  jest.spyOn(console, 'log').mockImplementation(line => void printed.push(String(line)))
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const identify = (openid: string, name = '林小满', idNumber = ID) =>
  shop.ask('payee.identify', { name, idNumber, consentTo: '2026-11-27' }, openid)
const setKeys = (...ids: string[]) => {
  shop.ports.vault = vaultWith(keysCalled(...ids))
}
const kept = async (openid: string) => {
  const payee = await shop.ports.store.get('payees', openid)
  if (!payee) throw new Error(`${openid} is not recorded`)
  return payee
}
const keysOf = async (openid: string) => {
  const { name, idNumber } = await kept(openid)
  return [name.keyId, idNumber.keyId]
}
const told = () =>
  printed
    .map(line => JSON.parse(line))
    .filter(({ what }) => what === 'reseal')
    .map(({ outcome }) => outcome)

test('a new key: old records open, new ones are under it; a night later all are, and the old key can go', async () => {
  await sharer(shop, 'man')
  await sharer(shop, 'she')
  await identify('man')
  setKeys('k2', 'k1')
  expect(await realNameOf(shop.ports, 'man')).toBe('林小满')
  expect(await keysOf('man')).toEqual(['k1', 'k1'])
  await identify('she', '欧阳小满', anIdNumber())
  expect(await keysOf('she')).toEqual(['k2', 'k2'])

  const [before, hers] = [await kept('man'), await kept('she')]
  await sweepNightly(shop.ports)
  expect(await keysOf('man')).toEqual(['k2', 'k2'])
  // Nothing but the sealing changed, and nothing of whom it did not concern.
  const { name: _, idNumber: __, ...rest } = await kept('man')
  expect(before).toMatchObject(rest)
  expect(await kept('she')).toEqual(hers)
  await sweepNightly(shop.ports)
  expect(told()).toEqual(['1 renewed, 0 unreadable', 'ok'])

  setKeys('k2')
  expect(await realNameOf(shop.ports, 'man')).toBe('林小满')
  expect(shop.ports.vault.open((await kept('man')).idNumber, 'payee:man:idNumber')).toBe(ID)
})

test('what does not open stays as it is and is told, every night, until its key is back', async () => {
  await sharer(shop, 'man')
  await identify('man')
  const before = await kept('man')
  setKeys('k2')
  await expect(realNameOf(shop.ports, 'man')).rejects.toThrow('not set')
  await sweepNightly(shop.ports)
  await sweepNightly(shop.ports)
  expect(told()).toEqual(['0 renewed, 1 unreadable', '0 renewed, 1 unreadable'])
  expect(await kept('man')).toEqual(before)
  setKeys('k2', 'k1')
  expect(await resealPayees(shop.ports)).toEqual({ renewed: 1, unreadable: 0 })
  expect(await realNameOf(shop.ports, 'man')).toBe('林小满')
})

test('130 people are sealed anew in one night, two nights at once do it once more at most, and cut off it goes on', async () => {
  const { store, vault } = shop.ports
  const people = Array.from({ length: 130 }, (_, i) => `person-${String(i).padStart(3, '0')}`)
  await Promise.all(
    people.map(_id => {
      const seal = (text: string, field: string) => vault.seal(text, `payee:${_id}:${field}`)
      const masked = { maskedName: '林*', maskedIdNumber: '1****************X' }
      const more = { ...masked, mark: _id, consentTo: '2026-11-27', at: 1 }
      return store.add('payees', { _id, name: seal(_id, 'name'), idNumber: seal(ID, 'idNumber'), ...more })
    }),
  )
  setKeys('k2', 'k1')
  shop.faults.arm({ at: 40, kind: 'error', code: 'DATABASE_TIMEOUT' })
  await expect(resealPayees(shop.ports)).rejects.toThrow()
  shop.faults.disarm()
  await Promise.all([resealPayees(shop.ports), resealPayees(shop.ports)])
  expect(await resealPayees(shop.ports)).toEqual({ renewed: 0, unreadable: 0 })
  setKeys('k2')
  for (const id of people) expect(await realNameOf(shop.ports, id)).toBe(id)
})

test('who records anew while the night seals the old record keeps what they wrote', async () => {
  await sharer(shop, 'man')
  await identify('man')
  setKeys('k2', 'k1')
  const { store } = shop.ports
  const late = {
    ...shop.ports,
    store: {
      ...store,
      change: async (...args: Parameters<typeof store.change>) => {
        await identify('man', '欧阳小满')
        return store.change(...args)
      },
    } as typeof store,
  }
  await resealPayees(late)
  expect(await realNameOf(shop.ports, 'man')).toBe('欧阳小满')
})
