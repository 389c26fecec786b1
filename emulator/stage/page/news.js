/** What somebody does that others may see on their phones: a phone that stands open shows it only when it asks again. */
const NEWS =
  /^(order\.(place|cancel|ship|receive)|shipping\.ship_many|payment\.check|pay-notify( refund| transfer)?|refund\.give|after_sale\.(ask|agree|refuse|send_back|receive_back)|credit\.(contest|answer|reassign|look)|distributor\.decide|distribution\.set|payout\.(ask|withdraw|approve|refuse|retry|call_off))$/

/** The timer that speaks to WeChat about payouts; in one wave it finds nothing to do. */
const TRANSFERS = 'payout minutely'

let seen

/** Begins anew: nothing that was done before is news. */
export function forgetNews() {
  seen = undefined
}

/** Who has done something since the last look, of these lines (newest first); undefined when nobody has. */
function newsIn(lines) {
  const before = seen
  seen = lines[0] ? key(lines[0]) : ''
  if (before === undefined || before === seen) return undefined
  const since = lines.findIndex(line => key(line) === before)
  const done = (since < 0 ? lines : lines.slice(0, since)).filter(
    ({ what, refused, waves }) => !refused && (NEWS.test(what) || (what === TRANSFERS && waves > 1)),
  )
  return done.length > 0 ? new Set(done.map(({ who }) => who)) : undefined
}

const key = ({ at, who, what, tookMs }) => `${at} ${who} ${what} ${tookMs}`

/** Lets the phones of those who did not do it look again, as a phone does that was away for a moment. */
export function tellNews(phones, lines) {
  const doers = newsIn(lines)
  if (doers) askAgain(phones.filter(({ name }) => !doers.has(name)))
}

/** Lets these phones look again. */
export function askAgain(phones) {
  for (const { frame } of phones) {
    frame.contentWindow.postMessage({ type: 'stage-again' }, new URL(frame.src).origin)
  }
}
