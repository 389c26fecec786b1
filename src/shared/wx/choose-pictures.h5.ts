import { consented } from './privacy.h5'

type Kind = import('./choose-pictures').ChosenPicture['kind']

const kinds: Record<string, Kind> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** A browser asks for files; each stays in memory under an address of its own until the page is left. */
export const choosePictures: typeof import('./choose-pictures').choosePictures = async most => {
  if (!(await consented())) return []
  const files = await askForFiles(Object.keys(kinds).join())
  return files.slice(0, most).flatMap(file => {
    const kind = kinds[file.type]
    return kind ? [{ path: URL.createObjectURL(file), kind }] : []
  })
}

const askForFiles = (accept: string): Promise<File[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple: true })
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
