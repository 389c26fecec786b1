import { at, make } from './elements.js'
import { pageOf } from './phones.js'

/** How WeChat calls what opens the mini program. */
const SCENE_OF = { card: 1007, moments: 1154, code: 1047 }
const WORDS = { card: '卡片', moments: '朋友圈', code: '码' }

/** The pages that may be shared, with the parameters that go along: what the page's own `useShare` gives. */
const SHARED = { '/buyer/product/index': ['id'], '/buyer/home/index': [] }

/** What a page shares; undefined for one that WeChat would not let out of its menu. */
export function shareOf(page) {
  const [path = '', query = ''] = (page || '/buyer/home/index').split('?')
  const kept = SHARED[path === '/' ? '/buyer/home/index' : path]
  if (!kept) return undefined
  const given = new URLSearchParams(query)
  const taken = new URLSearchParams(kept.flatMap(name => (given.has(name) ? [[name, given.get(name)]] : [])))
  return `${path === '/' ? '/buyer/home/index' : path}${taken.size > 0 ? `?${taken}` : ''}`
}

const say = words => {
  at('said').textContent = words
}

function hand(from, to, kind, page) {
  to.open(page, SCENE_OF[kind])
  say(`${from.name}的${WORDS[kind]}在${to.name}的手机上打开了。`)
}

/** Brings the panel to life, and the share buttons in the phones. `shown(phone)` brings a phone to the front. */
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
    const page = await pageOf(sender)
    const share = page === undefined ? undefined : shareOf(page)
    if (!share) return say('这一页不能发：请先在手机上打开首页或一个商品。')
    hand(sender, receiver, document.querySelector('input[name=kind]:checked').value, share)
    shown(receiver)
  })

  window.addEventListener('message', ({ source, data }) => {
    const sender = phonesNow().find(({ frame }) => frame.contentWindow === source)
    if (!sender || data?.type !== 'wechat-share' || typeof data.path !== 'string') return
    const share = shareOf(data.path)
    const receiver = phonesNow()[String(sender.nth) === to.value ? otherThan(to.value) : to.value]
    if (share && receiver) hand(sender, receiver, data.to === 'moments' ? 'moments' : 'card', share)
  })
}

/** Who may send and receive. */
export function drawNames(phones) {
  for (const [id, chosen] of [
    ['from', 0],
    ['to', 1],
  ]) {
    const options = phones.map(({ name, nth }) => make('option', { value: String(nth) }, name))
    at(id).replaceChildren(...options)
    at(id).value = String(chosen)
  }
}
