import { create } from 'zustand'
import { dropPicture, keepPicture } from '../../shared/wx/profile'
import { forget, keep, recall } from '../../shared/wx/storage'

/** Who is holding the phone, as chosen here; kept on this phone only. */
interface Profile {
  name: string
  /** The path of the kept picture; '' = none. */
  avatar: string
}

const kept = 'profile'
const nobody: Profile = { name: '', avatar: '' }

const useStore = create<Profile>(() => recallProfile())

export const useProfile = (): Profile => useStore()

function change(part: Partial<Profile>): void {
  useStore.setState(part)
  keep(kept, useStore.getState())
}

export const setName = (name: string): void => change({ name: name.trim() })

/** Keeps the picture that was chosen in WeChat. False when the phone has no room for it. */
export async function setAvatar(temporaryPath: string): Promise<boolean> {
  const avatar = await keepPicture(temporaryPath)
  if (!avatar) return false
  const before = useStore.getState().avatar
  change({ avatar })
  if (before) dropPicture(before)
  return true
}

export function forgetProfile(): void {
  const { avatar } = useStore.getState()
  if (avatar) dropPicture(avatar)
  forget(kept)
  useStore.setState(nobody)
}

/** What lies in storage may stem from an older version. */
function recallProfile(): Profile {
  const profile = recall(kept)
  if (typeof profile !== 'object' || profile === null) return nobody
  const text = (key: string) => String(Reflect.get(profile, key) ?? '')
  return { name: text('name'), avatar: text('avatar') }
}
