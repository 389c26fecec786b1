/*
 * Runs in a phone before the mini program: sets its clock by the shop's, as a real phone and WeChat agree on the time;
 * forgets what the phone kept when the shop began anew (`?fresh`); and tells the stage around it, when asked, which
 * page is open. A phone opened by itself is not asked.
 */
{
  const MachineDate = Date
  let aheadMs = Number(document.currentScript.dataset.aheadMs)
  const now = () => MachineDate.now() + aheadMs

  window.Date = new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })

  const launch = new URL(window.location.href)
  if (launch.searchParams.has('fresh')) {
    window.localStorage.clear()
    window.sessionStorage.clear()
    launch.searchParams.delete('fresh')
    window.history.replaceState(null, '', launch)
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || source === window) return
    if (data?.type === 'stage-clock') aheadMs = Number(data.aheadMs)
    if (data?.type === 'stage-ask') {
      source.postMessage({ type: 'stage-page', page: window.location.hash.slice(1) }, origin)
    }
  })
}
