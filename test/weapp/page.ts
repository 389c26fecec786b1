import path from 'node:path'
import * as simulate from 'miniprogram-simulate'
import type { SetData } from './host'

type Hook =
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onReachBottom'
  | 'onShareAppMessage'
  | 'onShareTimeline'

/** The page's own object, as Taro's runtime knows it. */
interface Instance extends Partial<Record<Hook, (query?: object) => unknown>> {
  route: string
  options: object
  data: object
  setData: (data: object, done?: () => void) => void
}

/** The part of a rendered component that the host uses; the simulator's own types lean on ones not installed. */
interface Rendered {
  instance: Instance
  dom?: { textContent: string | null; className: string }
  attach: (parent: Node) => void
  detach: () => void
  querySelector: (selector: string) => Rendered | undefined
  dispatchEvent: (name: string, options: object) => void
}

/** One open page of the mini program. */
export interface Page {
  route: string
  instance: Instance
  begin: () => void
  show: () => void
  hide: () => void
  end: () => void
  call: (hook: Hook) => unknown
  has: (id: string) => boolean
  text: (id?: string) => string
  looks: (id: string, className: string) => boolean
  /** Whether the node of this id was given this value: a picture's file, a field's words, what a button of WeChat's is for. */
  carries: (id: string, value: string) => boolean
  /** The ids of what can be tapped, as the page last sent them. */
  controls: () => string[]
  /** How many nodes are drawn, how deep, and how many there were when there were most. */
  nodes: () => { readonly count: number; readonly depth: number; most: number }
  dispatch: (id: string, event: string, detail: object) => void
}

/** Renders the page of `url` and tells `heard` of every setData it makes. `begin` then starts its life. */
export function openPage(dist: string, url: string, heard: (one: SetData) => void): Page {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?')
  const query = Object.fromEntries(new URLSearchParams(search))
  const rendered = render(dist, route)
  const { instance } = rendered
  instance.route = route
  instance.options = query
  const parent = document.createElement('div')
  document.body.append(parent)
  const count = () => parent.querySelectorAll('*').length
  let most = 0
  onSetData(instance, heard, () => {
    most = Math.max(most, count())
  })
  const node = (id: string) => rendered.querySelector(`#${id}`)
  return {
    route,
    instance,
    begin() {
      rendered.attach(parent)
      instance.onLoad?.(query)
      instance.onShow?.()
      instance.onReady?.()
    },
    show: () => instance.onShow?.(),
    hide: () => instance.onHide?.(),
    end() {
      instance.onUnload?.()
      rendered.detach()
      parent.remove()
    },
    call: hook => instance[hook]?.(),
    has: id => node(id) !== undefined,
    text: id => (id ? node(id) : rendered)?.dom?.textContent ?? '',
    // The simulator puts the page's prefix before every class.
    looks: (id, className) => RegExp(`(^|[\\s-])${className}(\\s|$)`).test(node(id)?.dom?.className ?? ''),
    carries: (id, value) => Object.values(sent(instance.data, id) ?? {}).includes(value),
    controls: () => controlsIn(instance.data),
    nodes: () => ({
      most,
      get count() {
        return count()
      },
      get depth() {
        return depthOf(parent) - 1
      },
    }),
    dispatch(id, event, detail) {
      const target = node(id)
      if (!target) throw new Error(`no #${id} on ${route}; the page says: ${rendered.dom?.textContent}`)
      target.dispatchEvent(event, { bubbles: true, detail })
    },
  }
}

/** Pages that were loaded before, by route: a page's code runs once, however often the page opens. */
const loaded = new Map<string, string>()

function render(dist: string, route: string): Rendered {
  const id = loaded.get(route) ?? load(dist, route)
  loaded.set(route, id)
  const rendered: unknown = simulate.render(id)
  if (!isRendered(rendered)) throw new Error(`${route} did not render`)
  return rendered
}

/** A page's definition becomes a component: the simulator renders nothing else. */
function load(dist: string, route: string): string {
  const asComponent = (definition: Record<string, unknown>) => {
    const methods = Object.fromEntries(
      Object.entries(definition).filter(([, one]) => typeof one === 'function'),
    )
    const { data, behaviors = [] } = definition
    Reflect.get(globalThis, 'Component')({ data, behaviors, methods, options: { addGlobalClass: true } })
  }
  Object.assign(globalThis, { Page: asComponent })
  return simulate.load(path.join(dist, route), 'page', { compiler: 'official', rootPath: dist })
}

const isRendered = (one: unknown): one is Rendered =>
  typeof one === 'object' && one !== null && 'instance' in one

function onSetData(instance: Instance, heard: (one: SetData) => void, drawn: () => void): void {
  const raw = instance.setData
  instance.setData = (data, done) => {
    const bytes = Buffer.byteLength(JSON.stringify(data))
    heard({ route: instance.route, bytes, paths: Object.keys(data) })
    const after = () => {
      drawn()
      done?.()
    }
    return raw.call(instance, data, after)
  }
}

/** The node of this id as the page last sent it to WeChat: some values show in no text. */
function sent(node: object, id: string): object | undefined {
  if (Reflect.get(node, 'uid') === id) return node
  for (const part of Object.values(node)) {
    const found = typeof part === 'object' && part !== null ? sent(part, id) : undefined
    if (found) return found
  }
  return undefined
}

const tappable = ['button', 'link', 'checkbox', 'tab', 'switch', 'radio']

function controlsIn(node: object): string[] {
  const own = [Reflect.get(node, 'uid')].filter(
    id =>
      typeof id === 'string' &&
      tappable.includes(Reflect.get(node, 'ariaRole')) &&
      !Reflect.get(node, 'ariaDisabled'),
  )
  const inner = Object.values(node).filter(part => typeof part === 'object' && part !== null)
  return [...own, ...inner.flatMap(controlsIn)]
}

const depthOf = (element: Element): number => 1 + Math.max(0, ...[...element.children].map(depthOf))
