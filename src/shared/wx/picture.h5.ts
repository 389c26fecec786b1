/** A browser knows no `cloud://env.bucket/path`: the file comes from whoever served the page. */
export const pictureUrl: typeof import('./picture').pictureUrl = picture =>
  picture.replace(/^cloud:\/\/[^/]+\//, '/pictures/')
