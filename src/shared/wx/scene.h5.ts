/** A browser has no scenes: whoever opens the page names one in its address, `?scene=1154`, before the `#`. */
export const isSinglePage: typeof import('./scene').isSinglePage = () =>
  new URLSearchParams(window.location.search).get('scene') === '1154'
