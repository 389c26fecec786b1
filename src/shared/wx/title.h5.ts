/** Not by Taro's own call, which in a browser writes the words as HTML: a shop's name could bring a script along. */
export const nameThePage: typeof import('./title').nameThePage = title => {
  document.title = title
}
