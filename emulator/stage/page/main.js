import { act, at, make } from './elements.js'
import { askAgain, forgetNews, tellNews } from './news.js'
import { drawCalls, drawClock, drawFaults, enableClock } from './panel.js'
import { drawPhones, fitPhones, setClocks } from './phones.js'
import { drawNames, enableSharing } from './share.js'
import { inOrder, openStands } from './stands.js'

const ASK_EVERY_MS = 1000
/** After so many asks without an answer the server is taken for a new one: what it served begins anew. */
const GONE_ASKS = 3

let phones = []
let stands
let aheadMs = 0
/** What the panel says before anything was done. */
const atFirst = ['said', 'skipped'].map(id => [id, at(id).textContent])
/** What is on the page, so that only what changed is drawn again. */
const drawn = { faults: '', lines: '', aheadMs: 0 }

/** Puts a state on the page; without one (no answer) it stays as it is. `focused`: the switch that was just used. */
function show(state, focused) {
  if (!state) return
  aheadMs = state.now - Date.now()
  drawClock(state.now)
  const [faults, lines] = [JSON.stringify(state.faults), JSON.stringify(state.lines)]
  if (faults !== drawn.faults) {
    drawFaults(state.faults, show)
    if (focused) at(focused).focus()
  }
  if (lines !== drawn.lines) {
    drawCalls(state.lines)
    tellNews(phones, state.lines)
  }
  if (state.aheadMs !== drawn.aheadMs) {
    setClocks(phones, state.aheadMs)
    askAgain(phones)
  }
  Object.assign(drawn, { faults, lines, aheadMs: state.aheadMs })
}

/** The state as it is now; while there is none the page says so, because nothing on it works. */
async function ask() {
  try {
    const answer = await fetch('/state.json')
    const state = answer.ok ? await answer.json() : undefined
    at('lost').hidden = true
    return state
  } catch {
    at('lost').hidden = false
    return undefined
  }
}

/** Raises the curtain: phones, names, tabs. */
function raise(state, fresh) {
  phones = drawPhones(state, fresh)
  // Their server gives them the time as they start.
  drawn.aheadMs = state.aheadMs
  drawNames(phones)
  forgetNews()
  stands = openStands(phones, fitPhones)
  for (const [id, words] of atFirst) at(id).textContent = words
  drawTabs()
  show(state)
  fitPhones()
}

function drawTabs() {
  const places = [...inOrder(phones).map(({ name, nth }) => [`stand-${nth}`, name]), ['panel', '台面']]
  const tabs = places.map(([id, name]) => {
    const tab = make('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': id }, name)
    tab.addEventListener('click', () => bringForward(id))
    return tab
  })
  at('tabs').replaceChildren(...tabs)
  bringForward(places[0][0])
}

/** On a narrow window one stand is seen at a time. */
function bringForward(id) {
  for (const tab of at('tabs').children) {
    const chosen = tab.getAttribute('aria-controls') === id
    tab.setAttribute('aria-selected', String(chosen))
    at(tab.getAttribute('aria-controls')).classList.toggle('is-front', chosen)
  }
  fitPhones()
}

function enableWiping() {
  const sure = at('sure')
  at('wipe').addEventListener('click', () => sure.showModal())
  at('keep').addEventListener('click', () => sure.close())
  at('wipe-now').addEventListener('click', async () => {
    at('wipe-now').disabled = true
    const state = await act('/wipe')
    at('wipe-now').disabled = false
    sure.close()
    if (state) raise(state, true)
  })
}

enableSharing(
  () => phones,
  (phone, sender) => {
    stands.bring(phone, sender)
    bringForward(`stand-${phone.nth}`)
  },
)
enableClock(state => {
  show(state)
  // The time was seen to move before all that became due by it was done.
  if (state) askAgain(phones)
})
enableWiping()
new ResizeObserver(fitPhones).observe(at('phones'))
setInterval(() => drawClock(Date.now() + aheadMs), ASK_EVERY_MS)

/** Asks without an answer so far; before the first one nothing is up. */
let unanswered = Number.POSITIVE_INFINITY
async function keepUp() {
  const state = await ask()
  if (state && unanswered >= GONE_ASKS) raise(state, false)
  else show(state)
  if (!at('lost').hidden) unanswered += 1
  else if (state) unanswered = 0
}
await keepUp()
setInterval(keepUp, ASK_EVERY_MS)
