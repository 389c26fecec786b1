const { createHash } = require('node:crypto')

/** What a browser or Node has and WeChat's app service has not: the bundle must do without. */
const absent = [
  ...['window', 'document', 'frames', 'self', 'location', 'navigator', 'history', 'screen'],
  ...['localStorage', 'sessionStorage', 'alert', 'confirm', 'prompt', 'fetch', 'XMLHttpRequest', 'WebSocket'],
  ...[
    'MutationObserver',
    'IntersectionObserver',
    'ResizeObserver',
    'requestAnimationFrame',
    'cancelAnimationFrame',
  ],
  ...[
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'CustomEvent',
    'process',
    'Buffer',
    'setImmediate',
    'crypto',
  ],
]
// On the first line of the file, so that line numbers in stack traces stay right.
const hide = `var ${absent.map(name => `${name}=void 0`).join(',')};`

/** Jest transform for the built bundle: runs it as if only WeChat's own globals were there. */
module.exports = {
  process: source => ({ code: hide + source }),
  getCacheKey: (source, file) => createHash('sha256').update(hide).update(file).update(source).digest('hex'),
}
