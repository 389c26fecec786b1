/** A browser downloads it. */
export const saveImage: typeof import('./save-image').saveImage = async file => {
  const link = Object.assign(document.createElement('a'), { href: file, download: '海报.png' })
  link.click()
  return 'saved'
}

export const openAlbumSetting: typeof import('./save-image').openAlbumSetting = async () => true
