/** In a browser, Enter and Space tap what has the focus, as they do on a real button. */
export const openKeyboard: typeof import('./keyboard').openKeyboard = () => {
  document.addEventListener('keydown', event => {
    const { target } = event
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (!(target instanceof HTMLElement) || !target.matches('[role]:not(input):not(textarea)')) return
    event.preventDefault()
    target.click()
  })
}
