/*
 * Runs in a phone before the mini program: forgets what the phone kept when the shop began anew (`?fresh`), and tells
 * the stage around it, when asked, which page is open. A phone opened by itself is not asked.
 */
const launch = new URL(window.location.href)
if (launch.searchParams.has('fresh')) {
  window.localStorage.clear()
  window.sessionStorage.clear()
  launch.searchParams.delete('fresh')
  window.history.replaceState(null, '', launch)
}
window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window.parent || source === window || data?.type !== 'stage-ask') return
  source.postMessage({ type: 'stage-page', page: window.location.hash.slice(1) }, origin)
})
