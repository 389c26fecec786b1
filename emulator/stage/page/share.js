import { at, make } from './elements.js'
import { pageOf, posterOf } from './phones.js'

/** How WeChat calls what opens the mini program. */
const SCENE_OF = { card: 1007, moments: 1154, code: 1047 }
const WORDS = { card: '卡片', moments: '朋友圈', code: '码' }
const POSTER = '/distributor/poster/index'

/** The pages that may be shared, with the parameters that go along: what the page's own `useShare` gives. */
const SHARED = {
  '/buyer/product/index': ['id', 'code'],
  '/buyer/home/index': ['code'],
  '/seller/join/index': ['token'],
}

const pathOf = page => (page || '/buyer/home/index').split('?')[0].replace(/^\/$/, '/buyer/home/index')

/** What a page shares; undefined for one that WeChat would not let out of its menu. */
export function shareOf(page) {
  const [, query = ''] = page.split('?')
  const path = pathOf(page)
  const kept = SHARED[path]
  if (!kept) return undefined
  const given = new URLSearchParams(query)
  const taken = new URLSearchParams(kept.flatMap(name => (given.has(name) ? [[name, given.get(name)]] : [])))
  return `${path}${taken.size > 0 ? `?${taken}` : ''}`
}

/** Where a mini program code leads, read from the picture: `wxacode://<appid>/<page>?scene=<scene>`. */
function codeIn({ data, width, height }) {
  const text = window.jsQR(data, width, height)?.data ?? ''
  const [, page, scene] = /^wxacode:\/\/[^/]+\/([^?]+)\?scene=(.+)$/.exec(text) ?? []
  return page && scene ? `/${page}?scene=${scene}` : undefined
}

/** What the sender's phone sends in this way, or why it sends nothing, in words. */
async function offerOf(sender, kind) {
  const page = await pageOf(sender)
  if (page === undefined) return { why: `${sender.name}的手机没有回答，请再试一次。` }
  const onPoster = pathOf(page) === POSTER
  if (onPoster && kind !== 'code') return { why: '海报要用「扫码」：让对方扫上面的码。' }
  if (onPoster) {
    const picture = await posterOf(sender)
    const share = picture && codeIn(picture)
    return share ? { share } : { why: '海报还没有画好，码读不出来。' }
  }
  const share = shareOf(page)
  if (sender.role === 'distributor' && !share?.includes('code=')) {
    return {
      why: `这一页不带推广码：请先在${sender.name}的手机上「选货」，从那里发，或者做一张海报再「扫码」。`,
    }
  }
  return share ? { share } : { why: '这一页不能发：请先在手机上打开首页或一个商品。' }
}

const say = words => {
  at('said').textContent = words
}

function hand(from, to, kind, page) {
  to.open(page, SCENE_OF[kind])
  say(`${from.name}的${WORDS[kind]}在${to.name}的手机上打开了。`)
}

/** Brings the panel to life, and the share buttons in the phones. `shown(phone, sender)` brings a phone to the front. */
export function enableSharing(phonesNow, shown) {
  const [from, to] = [at('from'), at('to')]
  // Nobody sends to themselves: the other side gives way.
  from.addEventListener('change', () => {
    if (from.value === to.value) to.value = otherThan(from.value)
  })
  to.addEventListener('change', () => {
    if (from.value === to.value) from.value = otherThan(to.value)
  })
  const otherThan = value => [...from.options].map(option => option.value).find(one => one !== value)

  at('send').addEventListener('click', async () => {
    const phones = phonesNow()
    const [sender, receiver] = [phones[from.value], phones[to.value]]
    const kind = document.querySelector('input[name=kind]:checked').value
    const { share, why } = await offerOf(sender, kind)
    if (!share) return say(why)
    hand(sender, receiver, kind, share)
    shown(receiver, sender)
  })

  window.addEventListener('message', ({ source, data }) => {
    const sender = phonesNow().find(({ frame }) => frame.contentWindow === source)
    if (!sender || data?.type !== 'wechat-share' || typeof data.path !== 'string') return
    const share = shareOf(data.path)
    const receiver = phonesNow()[String(sender.nth) === to.value ? otherThan(to.value) : to.value]
    if (!share || !receiver) return
    hand(sender, receiver, data.to === 'moments' ? 'moments' : 'card', share)
    shown(receiver, sender)
  })
}

/** Who may send and receive; at first who shares sends to who buys. */
export function drawNames(phones) {
  const sharer = phones.find(({ role }) => role === 'distributor') ?? phones[1]
  for (const [id, chosen] of [
    ['from', sharer],
    ['to', phones[0]],
  ]) {
    const options = phones.map(({ name, nth }) => make('option', { value: String(nth) }, name))
    at(id).replaceChildren(...options)
    at(id).value = String(chosen?.nth ?? 0)
  }
}
