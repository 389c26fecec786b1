import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sweepMinutely, sweepNightly, sweepPayouts } from '../../cloudfunctions/runtime/sweep'
import { api, type EndpointName } from '../../types/api'
import type { Result } from '../../types/result'
import { openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { approved, asked, earns } from '../support/payouts'
import { opened, publicIdOf, sharer } from '../support/sharing'
import { owner, paid } from '../support/shopping'
import { received } from '../support/transfers'
import { type ADoor, openDoor } from './a-door'
import { samplesOf } from './samples'

/** Two people, as they are in full: one who is paid, one whose payout is under way while every call is made. */
const HIM = { name: '欧阳若溪', idNumber: '110105199003070041' }
const HER = { name: '林疏影', idNumber: '440524198001010013' }
const PEOPLE = {
  nobody: '',
  buyer: 'buyer-1',
  him: 'sharer-1',
  her: 'sharer-2',
  clerk: 'clerk-1',
  owner: 'owner-1',
}
type Person = keyof typeof PEOPLE

/** Whatever would give them away: whole, in parts, spelled otherwise. Those of the matrix's own sample as well. */
const { name, idNumber } = samplesOf('')['payee.identify']
const secrets = [HIM, HER, { name, idNumber }].flatMap(one => [
  one.name,
  one.idNumber,
  one.idNumber.slice(6, 17),
  ...[one.name, one.idNumber].flatMap(text => [
    Buffer.from(text).toString('base64').slice(0, 10),
    Buffer.from(text).toString('hex'),
    encodeURIComponent(text) === text ? text : encodeURIComponent(text),
  ]),
])
const found = (text: string) => secrets.filter(secret => text.includes(secret))

let door: ADoor
let number: string
let payoutId: string
let code: string
const answers: { person: Person; what: EndpointName; reply: Result<unknown, string> }[] = []

async function ask(person: Person, what: EndpointName, input: unknown) {
  const reply = (await door.api({ name: what, input }, PEOPLE[person])) as Result<unknown, string>
  answers.push({ person, what, reply })
  return reply
}
const identify = (person: Person, input: object) =>
  ask(person, 'payee.identify', { consentTo: '2026-11-27', ...input })
const monthNow = () => new Date(door.shop.clock.now() + 8 * 3_600_000).toISOString().slice(0, 7)

/** The matrix's sample, about what there is in this shop. */
function inputOf(what: EndpointName): unknown {
  const { [what]: sample } = samplesOf(number)
  return {
    ...sample,
    ...('distributorId' in sample && { distributorId: publicIdOf(door.shop, 'sharer-1') }),
    ...('payoutId' in sample && { payoutId }),
    ...('payoutIds' in sample && { payoutIds: [payoutId] }),
    ...('code' in sample && what.startsWith('share.') && { code }),
    ...('month' in sample && { month: monthNow(), after: undefined }),
    ...(what.startsWith('audit.') && { whoId: undefined, after: undefined }),
    ...(what === 'payout.queue' && { after: undefined }),
  }
}

async function paidAndUnderWay(): Promise<void> {
  const { shop } = door
  for (const [person, who] of [
    ['him', HIM],
    ['her', HER],
  ] as const) {
    const openid = PEOPLE[person]
    await earns(shop, openid, 500_000)
    expect(await identify(person, who)).toMatchObject({ ok: true })
    const id = await asked(shop, openid, 300_000)
    await approved(shop, id)
    await shop.sweep()
    if (person === 'him') received(shop, id)
    else payoutId = id
  }
  await shop.pass(3_600_000)
}

/** What goes wrong on the way: refusals of every kind, and a database that breaks while it records. */
async function goWrong(): Promise<void> {
  const { faults } = door.shop
  const last = HIM.idNumber.slice(0, 17)
  await identify('him', { ...HIM, idNumber: `${last}${HIM.idNumber.endsWith('1') ? '2' : '1'}` })
  await identify('him', { ...HIM, name: `${HIM.name}有限公司` })
  await identify('him', { ...HIM, name: `${HIM.name}\u0000` })
  await identify('him', { ...HIM, idNumber: { [HIM.idNumber]: HIM.name } })
  await identify('him', { ...HIM, note: HIM.name })
  await identify('him', { ...HIM, consentTo: HIM.idNumber })
  await identify('her', HER)
  await identify('buyer', HIM)
  await identify('nobody', HIM)
  for (const at of [1, 2, 3, 4])
    for (const kind of ['error', 'lost'] as const) {
      faults.arm({ at, kind, code: 'DATABASE_REQUEST_FAILED' })
      await identify('him', HIM)
      faults.disarm()
    }
}

beforeAll(async () => {
  door = await openDoor()
  const { shop } = door
  await stockUp(shop, 50)
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await sharer(shop, 'sharer-1', { name: '小溪' })
  await sharer(shop, 'sharer-2', { name: '小影' })
  code = await opened(shop, 'sharer-1', 'buyer-1')
  number = (await paid(shop, 'buyer-1'))._id
  await paidAndUnderWay()
  await goWrong()
  for (const what of Object.keys(api) as EndpointName[])
    for (const person of Object.keys(PEOPLE) as Person[]) await ask(person, what, inputOf(what))
  await sweepMinutely(shop.ports)
  await sweepPayouts(shop.ports)
  await sweepNightly(shop.ports)
})
afterAll(() => door.close())

const isExport = ({ person, what }: { person: Person; what: EndpointName }) =>
  person === 'owner' && what === 'tax.export'

test('there is something to find: the owner’s export has them in full, everybody’s screens have them masked', () => {
  const [exported] = answers.filter(isExport)
  expect(exported?.reply).toMatchObject({ ok: true, value: { lines: 1, underWay: 1 } })
  expect(JSON.stringify(exported)).toContain(HIM.name)
  expect(JSON.stringify(exported)).toContain(HIM.idNumber)
  const told = JSON.stringify(answers)
  expect(told).toContain('欧阳*')
  const outcomes = answers
    .filter(({ what }) => what === 'payee.identify')
    .map(({ reply }) => (reply.ok ? 'ok' : reply.error))
  for (const outcome of ['ok', 'internal', 'bad_input', 'not_allowed', 'payout_open', 'consent_changed'])
    expect(outcomes).toContain(outcome)
  expect(outcomes).toEqual(expect.arrayContaining(['name_wrong', 'id_number_wrong']))
})

test('no other answer to anybody holds a name or a number', () => {
  const told = answers.filter(answer => !isExport(answer))
  expect(told.length).toBeGreaterThan(500)
  expect(told.filter(({ reply }) => found(JSON.stringify(reply)).length > 0)).toEqual([])
})

test('the log holds none, whatever went wrong', () => {
  expect(door.printed.length).toBeGreaterThan(500)
  expect(door.printed.filter(line => found(line).length > 0)).toEqual([])
  expect(door.printed.join()).toContain('"outcome":"internal"')
})

test('no document of any collection holds any', async () => {
  const everything = await door.everything()
  expect(everything.payees).toHaveLength(2)
  expect(everything.audit?.length).toBeGreaterThan(0)
  expect(JSON.stringify(everything.audit)).toContain('tax.export')
  for (const [collection, documents] of Object.entries(everything))
    expect([collection, found(JSON.stringify(documents))]).toEqual([collection, []])
})

/** Everything that lies in a folder, as one text. */
const onDisk = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => readFileSync(path.join(one.parentPath, one.name), 'latin1'))
    .join()

test('the files of a shop that is kept on disk hold none', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'identities-'))
  const shop = await openShop({ dataDir })
  await owner(shop)
  await sharer(shop, 'sharer-1', { name: '小溪' })
  await shop.ask('payee.identify', { ...HIM, consentTo: '2026-11-27' }, 'sharer-1')
  await shop.stop()
  const kept = onDisk(dataDir)
  expect(kept).toContain('maskedIdNumber')
  const inLatin1 = secrets.map(secret => Buffer.from(secret).toString('latin1'))
  expect(inLatin1.filter(secret => kept.includes(secret))).toEqual([])
})
