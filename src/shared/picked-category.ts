import { create } from 'zustand'

/** The category whose goods the page 分类 shows; '' = all. Kept here because a tab takes no parameters. */
const useStore = create<{ id: string }>(() => ({ id: '' }))

export const pickCategory = (id: string): void => useStore.setState({ id })

export const usePickedCategory = (): string => useStore(({ id }) => id)
