import type { PrivacyGate } from './privacy-gate'

/** What the test answers in place of WeChat. */
export interface Answers {
  /** `wx.cloud.callFunction`: gets `{ name, input }` of the contract, answers its reply. A throw = no network. */
  callFunction: (data: { name: string; input: unknown }) => Promise<unknown>
  /** The pay sheet. A throw `{ errMsg: 'requestPayment:fail cancel' }` = the buyer left it. */
  requestPayment?: (params: Record<string, unknown>) => Promise<void>
  /** WeChat's sheet on which money is taken. A throw `{ errMsg: 'requestMerchantTransfer:fail cancel' }` = it was closed; absent = WeChat is too old. */
  requestMerchantTransfer?: (ticket: Record<string, unknown>) => Promise<void>
  /** What the person picks from the album, by its path on the phone. */
  chooseMedia?: () => string[]
  /** WeChat's question whether it may send messages of these templates: what is answered for each. */
  requestSubscribeMessage?: (templateIds: string[]) => Promise<Record<string, 'accept' | 'reject'>>
  /** `wx.cloud.uploadFile`: a throw = it did not arrive. */
  uploadFile?: (file: { cloudPath: string; filePath: string }) => Promise<{ fileID: string }>
  /** What is private waits before it until the person has agreed. Absent = a WeChat from before such a gate. */
  gate?: PrivacyGate
  /** WeChat's address book: what was picked there. A throw `{ errMsg: 'chooseAddress:fail cancel' }` = nothing was. */
  chooseAddress?: () => object
  /** What the camera reads. A throw `{ errMsg: 'scanCode:fail cancel' }` = the person turned back. */
  scanCode?: () => string
  /** Keeps a temporary file for good: its new path. A throw = the phone is full. */
  saveFile?: (temporaryPath: string) => string
}

/** Where the stand-in opens and closes pages. */
export interface Navigator {
  navigateTo: (url: string) => void
  redirectTo: (url: string) => void
  switchTab: (url: string) => void
  navigateBack: () => void
}

interface Options {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

/** What the mini program said or asked for, in order: `['showToast', {...}]`. */
export type WxCall = [verb: string, options: Record<string, unknown>]

/** As WeChat does it: with callbacks the outcome goes to them alone, without any it comes as a promise. */
const verb =
  (calls: WxCall[], name: string, work: (options: Record<string, unknown>) => unknown) =>
  (options: Options & Record<string, unknown> = {}): Promise<object> | undefined => {
    calls.push([name, options])
    const outcome = answer(options, work)
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return outcome
    outcome.then(
      result => {
        success?.(result)
        complete?.(result)
      },
      error => {
        fail?.(error)
        complete?.(error)
      },
    )
    return undefined
  }

const answer = async (
  options: Record<string, unknown>,
  work: (options: Record<string, unknown>) => unknown,
) => ({
  errMsg: 'ok',
  ...Object(await work(options)),
})

/** The verbs of `wx` that the mini program uses, answered by the test; everything else of `wx` is the simulator's. */
export function wxStandIn(
  answers: Answers,
  navigator: Navigator,
  calls: WxCall[],
  kept: Map<string, string>,
): Record<string, unknown> {
  const make = (name: string, work: (options: Record<string, unknown>) => unknown) => verb(calls, name, work)
  const go = (name: 'navigateTo' | 'redirectTo' | 'switchTab') =>
    make(name, ({ url }) => navigator[name](String(url)))
  return {
    ...storage(kept),
    ...guarded(answers, make),
    cloud: {
      init: (options: Record<string, unknown>) => void calls.push(['cloud.init', options]),
      callFunction: async ({ name, data }: { name: string; data: { name: string; input: unknown } }) => {
        if (name !== 'api') throw new Error(`no such function: ${name}`)
        return { result: await answers.callFunction(JSON.parse(JSON.stringify(data))) }
      },
      uploadFile: (file: { cloudPath: string; filePath: string }) => answers.uploadFile?.(file),
    },
    requestPayment: make('requestPayment', options => answers.requestPayment?.(options)),
    requestMerchantTransfer:
      answers.requestMerchantTransfer && make('requestMerchantTransfer', answers.requestMerchantTransfer),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    navigateBack: make('navigateBack', () => navigator.navigateBack()),
    showToast: make('showToast', () => undefined),
    requestSubscribeMessage: make('requestSubscribeMessage', ({ tmplIds }) =>
      answers.requestSubscribeMessage?.(tmplIds as string[]),
    ),
    setNavigationBarTitle: make('setNavigationBarTitle', () => undefined),
    setTabBarBadge: make('setTabBarBadge', () => undefined),
    removeTabBarBadge: make('removeTabBarBadge', () => undefined),
    stopPullDownRefresh: make('stopPullDownRefresh', () => undefined),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  }
}

/** The verbs before which WeChat asks for consent, and those that come with them. */
function guarded(
  { gate, ...answers }: Answers,
  make: (name: string, work: (options: Record<string, unknown>) => unknown) => unknown,
) {
  const afterConsent = (name: string, work: (options: Record<string, unknown>) => unknown) =>
    make(name, async options => {
      await gate?.pass(name)
      return work(options)
    })
  const files = {
    saveFile: make('saveFile', ({ tempFilePath }) => ({
      savedFilePath: answers.saveFile?.(String(tempFilePath)),
    })),
    removeSavedFile: make('removeSavedFile', () => undefined),
  }
  return {
    ...(gate && { onNeedPrivacyAuthorization: gate.listen }),
    openPrivacyContract: make('openPrivacyContract', () => undefined),
    chooseAddress: afterConsent('chooseAddress', () => answers.chooseAddress?.()),
    chooseMedia: afterConsent('chooseMedia', () => ({
      tempFiles: answers.chooseMedia?.().map(tempFilePath => ({ tempFilePath })) ?? [],
    })),
    setClipboardData: afterConsent('setClipboardData', () => undefined),
    scanCode: make('scanCode', () => ({ result: answers.scanCode?.() })),
    getFileSystemManager: () => files,
  }
}

/** Storage that copies, as WeChat's does: what is kept does not change under the keeper. */
function storage(kept: Map<string, string>) {
  return {
    getStorageSync: (key: string): unknown => JSON.parse(kept.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void kept.delete(key),
  }
}
