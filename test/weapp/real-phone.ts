import { bootHost } from './boot'
import type { Host } from './host'
import { type PrivacyGate, privacyGate } from './privacy-gate'
import { openRealShop, type RealShop } from './real-shop'

/** What the buyer does when WeChat's sheet opens: pays, leaves it, or sits before it until the app dies. */
type SheetAnswer = 'pay' | 'leave' | 'wait'

/** What the distributor does when WeChat's sheet opens on which money is taken. */
type TransferAnswer = 'take' | 'close'

/** A phone on the real shop. */
export interface RealPhone {
  /** Starts the app anew; the phone keeps what it kept. */
  boot(): Host
  sheet: SheetAnswer
  transferSheet: TransferAnswer
  /** A WeChat from before that sheet: for apps that are started from then on. */
  isOld: boolean
  /** Sheets that were opened and that were paid so far. */
  opened: number
  /** What the sheet was opened with last. */
  params: Record<string, unknown>
  paid: number
  /** Names of the endpoints that were asked, in order. */
  asked: string[]
  /** Befalls calls of that name: `down` = never leaves the phone, `lost` = the shop does it and the answer is lost. */
  network: Record<string, 'down' | 'lost'>
  storage: Map<string, string>
  /** What is answered when WeChat asks whether it may send messages. */
  messages: 'accept' | 'reject'
  /** The templates of each such question so far. */
  questions: string[][]
  /** Whether pictures arrive in cloud storage. */
  uploads: 'arrive' | 'fail'
  /** Where pictures were put, in order. */
  uploaded: string[]
  /** WeChat's gate before what is private: who holds it has agreed, unless another is handed in. */
  gate: PrivacyGate
  /** What is picked in WeChat's address book; `fail …` = why nothing is. */
  addressBook: object | string
  /** What the camera reads; `fail …` = why nothing is. */
  camera: string
  /** Whether the phone has room for one more picture. */
  isFull: boolean
}

/** A phone of `openid`; '' = nobody, as in Moments. */
export function realPhone(shop: () => RealShop, openid: string, gate = privacyGate(true)): RealPhone {
  const phone: RealPhone = {
    boot: () => bootHost(phone.isOld ? before(answers) : answers, phone.storage),
    ...{
      sheet: 'pay',
      transferSheet: 'take',
      isOld: false,
      opened: 0,
      params: {},
      paid: 0,
      asked: [],
      network: {},
      storage: new Map(),
    },
    ...{ messages: 'accept', questions: [], uploads: 'arrive', uploaded: [] },
    ...{ gate, addressBook: 'fail cancel', camera: 'fail cancel', isFull: false },
  }
  const chooseMedia = () => ['wxfile://tmp_1.jpg', 'wxfile://tmp_2.PNG']
  const chooseAddress = () => Object(given('chooseAddress', phone.addressBook))
  const scanCode = () => given('scanCode', phone.camera)
  const saveFile = (path: string) => {
    if (phone.isFull) throw { errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' }
    return path.replace('tmp', 'store')
  }
  async function uploadFile({ cloudPath }: { cloudPath: string }) {
    if (phone.uploads === 'fail') throw new Error('the network is gone')
    phone.uploaded.push(cloudPath)
    return { fileID: `cloud://local-env.local-bucket/${cloudPath}` }
  }
  async function callFunction(data: { name: string; input: unknown }) {
    phone.asked.push(data.name)
    const fate = phone.network[data.name]
    if (fate === 'down') throw new Error('the network is gone')
    const reply = await shop().call(data, openid)
    if (fate === 'lost') throw new Error('the answer is lost')
    return reply
  }
  async function requestPayment(params: Record<string, unknown>) {
    phone.opened += 1
    phone.params = params
    if (phone.sheet === 'wait') return new Promise<void>(() => {})
    if (phone.sheet === 'leave') throw { errMsg: 'requestPayment:fail cancel' }
    const paid = await shop().pay(params, openid)
    if (!paid.ok) throw { errMsg: `requestPayment:fail ${paid.error}` }
    phone.paid += 1
  }
  async function requestMerchantTransfer(ticket: Record<string, unknown>) {
    if (phone.transferSheet === 'close') throw { errMsg: 'requestMerchantTransfer:fail cancel' }
    const taken = await shop().take(ticket, openid)
    if (!taken.ok) throw { errMsg: `requestMerchantTransfer:fail ${taken.error}` }
  }
  async function requestSubscribeMessage(templateIds: string[]) {
    phone.questions.push(templateIds)
    if (phone.messages === 'accept') await shop().accept(openid, templateIds)
    return Object.fromEntries(templateIds.map(id => [id, phone.messages]))
  }
  const before = ({ requestMerchantTransfer: _, ...older }: typeof answers) => older
  const answers = {
    ...{ callFunction, requestPayment, requestMerchantTransfer },
    ...{ requestSubscribeMessage, chooseMedia, uploadFile, chooseAddress, scanCode, saveFile },
    ...{ gate },
  }
  return phone
}

/** What was given, or WeChat's failure of that verb. */
function given<Thing>(verb: string, thing: Thing): Thing {
  if (typeof thing === 'string' && thing.startsWith('fail')) throw { errMsg: `${verb}:${thing}` }
  return thing
}

/** The real shop for the tests of this file, opened once. */
export function realShop(): () => RealShop {
  const opened: { shop?: RealShop } = {}
  beforeAll(async () => {
    opened.shop = await openRealShop()
  }, 60_000)
  afterAll(() => opened.shop?.close())
  return () => {
    if (!opened.shop) throw new Error('the shop is not open yet')
    return opened.shop
  }
}
