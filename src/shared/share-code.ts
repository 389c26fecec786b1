/** A share code as the shop makes them; anything else that a link brings means nothing. */
const CODE = /^[A-Z2-7]{16}$/

/** What a page was opened with. A mini program code carries nothing but the bare code, as its `scene`. */
interface PageQuery {
  code?: string
  scene?: string
}

/** The share code in a page's query; '' when there is none, or what stands there is none. */
export function codeIn({ code, scene }: PageQuery): string {
  const brought = code ?? scene ?? ''
  return CODE.test(brought) ? brought : ''
}

/** A query with the share code in it, so that whoever passes a page on passes on whose card it was. */
export const withCode = (query: string, code: string): string =>
  code ? [query, `code=${code}`].filter(Boolean).join('&') : query

/** A path with that query. */
export const pathWith = (path: string, query: string): string =>
  query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path

/** Wherever somebody's sharing shows, it is called what it is. */
export const promotedWords = (name: string): string => `${name}推荐 · 推广`

/** The title of a card: whose sharing it is comes first, where it is not cut off. */
export const promotedTitle = (title: string, name: string | undefined): string =>
  name ? `${promotedWords(name)}｜${title}` : title
