/** In a browser the file goes to whoever served the page. It exists for local use only. */
export const upload: typeof import('./upload').upload = async (place, path) => {
  try {
    const body = await (await fetch(path)).blob()
    const answer = await fetch(`/upload?path=${encodeURIComponent(place)}`, { method: 'POST', body })
    const { fileID } = await answer.json()
    return typeof fileID === 'string' ? fileID : undefined
  } catch {
    return undefined
  }
}
