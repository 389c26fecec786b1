/** The picture of one share code, as WeChat drew it: `_id` is derived from page and code. Never changed. */
export interface PosterCode {
  _id: string
  code: string
  page: string
  /** A `data:` address, some ten KB. */
  picture: string
  at: number
}
