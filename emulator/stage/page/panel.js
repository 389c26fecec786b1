import { act, at, make } from './elements.js'

const FAULTS = [
  ['late', '晚 30 秒', '付款通知'],
  ['doubled', '来两遍', '付款通知'],
  ['lost', '丢了', '付款通知'],
  ['refundFailsFirst', '先失败一次', '退款'],
]
/** What never comes can neither be late nor come twice. */
const AGAINST = { lost: ['late', 'doubled'], late: ['lost'], doubled: ['lost'] }
const MOST_DOTS = 8
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })
const WEEKDAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'short' })
const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** The shop's time, in the title bar and on the phones. */
export function drawClock(now) {
  const time = TIME.format(now)
  at('clock').replaceChildren(`${DAY.format(now)} ${WEEKDAY.format(now)} `, make('b', {}, time))
  for (const bar of document.querySelectorAll('.status-time')) bar.textContent = time.slice(0, 5)
}

/** The switches, as the server has them. */
export function drawFaults(faults, drawn) {
  const switches = FAULTS.map(([name, words, what]) => {
    const button = make(
      'button',
      { type: 'button', id: `fault-${name}`, role: 'switch', 'aria-checked': String(faults[name]) },
      make('span', {}, make('b', {}, words), make('small', {}, what)),
      make('i', { class: 'switch' }),
    )
    button.addEventListener('click', async () => {
      const off = Object.fromEntries((AGAINST[name] ?? []).map(other => [other, false]))
      const wanted = faults[name] ? {} : off
      drawn(await act('/faults', { ...faults, ...wanted, [name]: !faults[name] }), `fault-${name}`)
    })
    return button
  })
  at('faults').replaceChildren(...switches)
}

/** The latest calls, newest first. */
export function drawCalls(lines) {
  at('calls').replaceChildren(...lines.map(drawCall))
}

function drawCall({ at: time, who, what, waves, atMost, tookMs, refused }) {
  const kind = refused ? 'call refused' : 'call'
  return make(
    'li',
    { class: kind },
    make('time', {}, TIME.format(time)),
    make('span', {}, who),
    make('code', { title: what }, what),
    dots(waves, atMost),
    make('em', { title: refused ? `${tookMs} ms` : '' }, refused ?? `${tookMs} ms`),
  )
}

function dots(waves, atMost) {
  const words = atMost === undefined ? `${waves} 趟` : `${waves} 趟，上限 ${atMost}`
  // What cleans up may go round and round: then a number tells more.
  if (waves > MOST_DOTS) return make('span', { title: words }, words)
  const each = Array.from({ length: Math.max(waves, atMost ?? 0) }, (_, nth) => {
    if (nth >= waves) return make('i', {})
    return make('i', { class: atMost !== undefined && nth >= atMost ? 'over' : 'on' })
  })
  return make('span', { class: 'dots', role: 'img', 'aria-label': words, title: words }, ...each)
}

/** The buttons that move the clock. */
export function enableClock(drawn) {
  for (const button of document.querySelectorAll('[data-ms]')) {
    button.addEventListener('click', async () => {
      const state = await act('/skip', { ms: Number(button.dataset.ms) })
      at('skipped').textContent = state ? `店里的时间${button.textContent}。` : '时间没有动，请再试一次。'
      drawn(state)
    })
  }
}
