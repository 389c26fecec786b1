/*
 * Runs in a phone before the mini program: sets its clock by the shop's, as a real phone and WeChat agree on the time;
 * forgets what the phone kept when the shop began anew (`?fresh`); tells the stage around it, when asked, which page is
 * open and what poster it shows; and looks again when something has happened elsewhere, as after a moment's absence. A
 * phone opened by itself is not asked.
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
    if (data?.type === 'stage-ask-poster')
      source.postMessage({ type: 'stage-poster', picture: poster() }, origin)
    if (data?.type === 'stage-again') for (const state of ['hidden', 'visible']) seem(state)
  })

  /** The finished poster that is on the screen, as pixels. */
  function poster() {
    const image = [...document.querySelectorAll('#poster-picture img')].find(one => one.offsetParent !== null)
    if (!image?.naturalWidth) return undefined
    const { naturalWidth: width, naturalHeight: height } = image
    const pen = new OffscreenCanvas(width, height).getContext('2d')
    pen.drawImage(image, 0, 0)
    return pen.getImageData(0, 0, width, height)
  }

  /** Lets the mini program believe that the phone was put away, or is back. */
  function seem(state) {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    window.dispatchEvent(new Event('visibilitychange'))
    delete document.visibilityState
  }
}
