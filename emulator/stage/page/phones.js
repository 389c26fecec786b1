import { at, make } from './elements.js'
import { inOrder } from './stands.js'

const ROLES = { buyer: '买家', distributor: '分销员', seller: '卖家' }
const SCENES = {
  1001: '发现栏',
  1089: '微信主界面',
  1007: '好友卡片',
  1047: '扫码',
  1154: '朋友圈单页',
  1155: '从朋友圈进来',
}
const SINGLE_PAGE = 1154
const FROM_SINGLE_PAGE = 1155
const ANSWER_WITHIN_MS = 2000

const short = openid => (openid.length > 14 ? `${openid.slice(0, 6)}…${openid.slice(-4)}` : openid)

/** Draws a phone for each holder; they open the shop from the start. `fresh` = the phone forgets what it kept. */
export function drawPhones(state, fresh) {
  const phones = state.phones.map((holder, nth) => drawPhone(holder, nth, state.visitorUrl))
  at('phones').replaceChildren(...inOrder(phones).map(({ section }) => section))
  for (const phone of phones) phone.open(phone.opensWith ?? '', phone.opensWith ? 1089 : 1001, fresh)
  return phones
}

function drawPhone(holder, nth, visitorUrl) {
  const frame = make('iframe', { id: `phone-${nth}`, title: `${holder.name}的手机` })
  const openid = make('code', {})
  const scene = make('span', { id: `scene-${nth}` })
  const enter = make(
    'button',
    { type: 'button', id: `enter-${nth}`, class: 'enter', hidden: '' },
    '前往小程序',
  )
  const section = make(
    'section',
    { class: 'phone', id: `stand-${nth}`, 'aria-label': `${ROLES[holder.role]}${holder.name}` },
    make(
      'header',
      {},
      make('span', { class: `face face-${nth}`, 'aria-hidden': 'true' }, holder.name.slice(-1)),
      make('h2', {}, ROLES[holder.role]),
      make('span', {}, holder.name),
      make('span', { id: `swaps-${nth}`, class: 'swaps' }),
    ),
    make('div', { class: 'device' }, make('div', { class: 'screen' }, statusBar(), frame, enter)),
    make('footer', {}, openid, scene),
  )
  const phone = { ...holder, nth, section, frame, page: '', launches: 0 }
  phone.open = (page, sceneId, fresh = false) => {
    const alone = sceneId === SINGLE_PAGE
    phone.page = page
    phone.launches += 1
    // A new number each time: with the same address a browser would only move within the page, not start it.
    const query = new URLSearchParams({
      scene: sceneId,
      launch: phone.launches,
      ...(fresh ? { fresh: 1 } : {}),
    })
    frame.src = `${alone ? visitorUrl : holder.url}/?${query}${page ? `#${page}` : ''}`
    enter.hidden = !alone
    openid.textContent = alone ? '没有 openid' : short(holder.openid)
    openid.title = alone ? '单页模式里，微信不告诉小程序是谁在看' : holder.openid
    scene.textContent = `${sceneId} ${SCENES[sceneId]}`
  }
  enter.addEventListener('click', () => phone.open(phone.page, FROM_SINGLE_PAGE))
  return phone
}

const statusBar = () =>
  make(
    'div',
    { class: 'status', 'aria-hidden': 'true' },
    make('span', { class: 'status-time' }),
    make('span', { class: 'capsule' }),
  )

/** Sets the phones' clocks by the shop's. */
export function setClocks(phones, aheadMs) {
  for (const { frame } of phones) {
    frame.contentWindow.postMessage({ type: 'stage-clock', aheadMs }, new URL(frame.src).origin)
  }
}

/** Asks a phone and waits for the answer to this question; undefined when none comes. */
function askPhone({ frame }, question, answer) {
  return new Promise(resolve => {
    const done = data => {
      clearTimeout(timer)
      window.removeEventListener('message', hear)
      resolve(data)
    }
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow && data?.type === answer) done(data)
    }
    const timer = setTimeout(done, ANSWER_WITHIN_MS)
    window.addEventListener('message', hear)
    frame.contentWindow.postMessage({ type: question }, new URL(frame.src).origin)
  })
}

/** The page that is open on a phone, as its address says; undefined when it does not answer. */
export async function pageOf(phone) {
  const said = await askPhone(phone, 'stage-ask', 'stage-page')
  return said && String(said.page)
}

/** The finished poster on a phone's screen, as pixels; undefined when there is none. */
export const posterOf = async phone => (await askPhone(phone, 'stage-ask-poster', 'stage-poster'))?.picture

/** Makes the phones as large as the window lets them be. */
export function fitPhones() {
  const stand = at('phones')
  const shown = [...stand.children].filter(section => section.offsetParent !== null)
  if (shown.length === 0) return
  const [width, height] = [stand.clientWidth - 24 * (shown.length + 1), stand.clientHeight - 108]
  const scale = Math.min(1, width / (375 * shown.length), height / 812)
  stand.style.setProperty('--scale', String(Math.max(0.5, scale)))
}
