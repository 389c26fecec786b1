export const saveWords: typeof import('./save-file').saveWords = '下载'

/** A browser downloads it. */
export const saveFile: typeof import('./save-file').saveFile = async (fileName, text) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
