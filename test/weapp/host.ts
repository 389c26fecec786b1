import path from 'node:path'
import * as simulate from 'miniprogram-simulate'
import { builtWeapp } from './dist'
import { observers } from './observers'
import { openPage, type Page } from './page'
import { late } from './slow-phone'
import { tapWeight } from './tap-weight'
import { type Answers, type Navigator, type WxCall, wxStandIn } from './wx-stand-in'

/** One `setData` that the mini program made: its page and the UTF-8 bytes of its JSON. */
export interface SetData {
  route: string
  bytes: number
  paths: string[]
}

const tabPages = ['buyer/home/index', 'buyer/category/index', 'buyer/cart/index', 'buyer/me/index']
const untilAtMostMs = 10_000
/** WeChat's audit asks for fewer. */
const NODES = 1000

/**
 * Boots the built mini program on WeChat's own template compiler and component framework. Only `wx` is a stand-in.
 * One host for each test file: the bundle keeps its state in module globals, as on a phone. `storage` is the phone's
 * storage: handed to a second host (after `jest.resetModules`) it is the same phone after the app was killed.
 */
export function createHost(answers: Answers, storage = new Map<string, string>()) {
  const dist = builtWeapp()
  const setDatas: SetData[] = []
  const calls: WxCall[] = []
  const stack: Page[] = []
  const tabs = new Map<string, Page>()
  const weight = tapWeight()
  const screen = observers(weight.moved)
  let taps = 0
  let app: Record<string, (options: object) => void> = {}

  const top = (): Page => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const tap = (id: string) => {
    weight.check()
    taps += 1
    weight.begin(id, top())
    top().dispatch(id, 'tap', {})
  }
  const push = (url: string) => {
    stack.at(-1)?.hide()
    const page = openPage(dist, url, one => {
      setDatas.push(one)
      weight.heard(one, page)
    })
    stack.push(page)
    page.begin()
  }
  const close = () => stack.pop()?.end()
  const navigator: Navigator = {
    navigateTo: push,
    redirectTo: url => {
      close()
      push(url)
    },
    navigateBack: () => {
      close()
      stack.at(-1)?.show()
    },
    switchTab: url => {
      const route = url.replace(/^\//, '')
      for (const page of stack.splice(0).reverse()) tabPages.includes(page.route) ? page.hide() : page.end()
      const kept = tabs.get(route)
      if (kept) {
        stack.push(kept)
        kept.show()
        return
      }
      push(url)
      tabs.set(route, top())
    },
  }

  let unanswered = 0
  let held: Promise<void> | undefined
  const callFunction: Answers['callFunction'] = async data => {
    unanswered += 1
    try {
      const answer = await answers.callFunction(data)
      await late()
      await held
      return answer
    } finally {
      unanswered -= 1
      weight.answered()
    }
  }
  const register = (definition: typeof app) => {
    app = definition
  }
  Object.assign(globalThis, {
    App: register,
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
  })
  Object.assign(
    Reflect.get(globalThis, 'wx'),
    wxStandIn({ ...answers, callFunction }, navigator, calls, storage),
    {
      createIntersectionObserver: screen.create,
    },
  )

  /** Waits for what `seen` finds; polls, and says what it waited for when it never comes. */
  async function until<T>(what: string, seen: () => T): Promise<NonNullable<T>> {
    const since = Date.now()
    for (;;) {
      weight.check()
      const { most } = top().nodes()
      if (most >= NODES) throw new Error(`${top().route} has drawn ${most} nodes`)
      const found = seen()
      if (found) return found
      if (Date.now() - since > untilAtMostMs)
        throw new Error(`waited in vain for ${what}; the page says: ${top().text()}`)
      await simulate.sleep(10)
    }
  }

  return {
    setDatas,
    calls,
    until,
    /** Starts the app and opens its first page; `scene` is WeChat's number for where it was opened from. */
    launch(route = tabPages[0] ?? '', scene = 1001) {
      const options = launchOptions(route, scene)
      const given = () => options
      Object.assign(Reflect.get(globalThis, 'wx'), {
        getLaunchOptionsSync: given,
        getEnterOptionsSync: given,
      })
      require(path.join(dist, 'app.js'))
      app.onLaunch?.call(app, options)
      app.onShow?.call(app, options)
      if (tabPages.includes(route.split('?')[0] ?? '')) navigator.switchTab(`/${route}`)
      else push(`/${route}`)
    },
    page: top,
    /** From here on no answer comes through, until what this hands back is called. */
    holdAnswers() {
      let release = () => {}
      held = new Promise(resolve => {
        release = resolve
      })
      return () => {
        held = undefined
        release()
      }
    },
    /** Whether the shop still owes an answer. */
    isAsking: () => unanswered > 0,
    route: () => top().route,
    pagesOpen: () => stack.length,
    /** All text of the page, or of the node with this id. */
    text: (id?: string) => top().text(id),
    has: (id: string) => top().has(id),
    looks: (id: string, className: string) => top().looks(id, className),
    carries: (id: string, value: string) => top().carries(id, value),
    controls: () => top().controls(),
    tap,
    /** How often a person has tapped so far. */
    taps: () => taps,
    input: (id: string, value: string) => top().dispatch(id, 'input', { value }),
    /** An event that WeChat's own part of this id brings: a chosen avatar, a field that was left. */
    event: (id: string, name: string, detail: object) => top().dispatch(id, name, detail),
    /** The open pages, also those below and the other tabs, that draw this id. */
    drawnOn: (id: string) =>
      [...new Set([...tabs.values(), ...stack])].filter(page => page.has(id)).map(({ route }) => route),
    /** The app goes to the background and comes back. */
    away() {
      top().hide()
      top().show()
    },
    /** A region picked in WeChat's own picker. */
    pickRegion: (id: string, value: [string, string, string]) => top().dispatch(id, 'change', { value }),
    /** Waits until the node is there, then taps it. */
    async tapWhenThere(id: string) {
      await until(`#${id}`, () => top().has(id))
      tap(id)
    },
    back: () => navigator.navigateBack(),
    switchTab: (route: string) => navigator.switchTab(`/${route}`),
    /**
     * Moves the screen: this box of a list and `beside` on each side of it are near, all others far. Nobody scrolls on, or
     * taps what came, before the page was told.
     */
    async showAround(id: string, beside = 1) {
      weight.leave()
      screen.showAround(id, beside)
      await until('the boxes to be told', screen.allTold)
    },
    isWatched: screen.isWatched,
    /** The screen is moved no more: what a tap draws from here on is the tap's alone. */
    restScreen: () => screen.rest(),
    nodes: () => top().nodes(),
    /** What WeChat would share: the answer of the page's own hook. */
    share: <T>(hook: 'onShareAppMessage' | 'onShareTimeline') => top().call(hook) as T,
    reachBottom: () => top().call('onReachBottom'),
    /** What was said in toasts so far. */
    said: () => calls.flatMap(([verb, { title }]) => (verb === 'showToast' ? [String(title)] : [])),
  }
}

export type Host = ReturnType<typeof createHost>

function launchOptions(route: string, scene: number) {
  const [page = '', search = ''] = route.split('?')
  return { path: page, query: Object.fromEntries(new URLSearchParams(search)), scene }
}
