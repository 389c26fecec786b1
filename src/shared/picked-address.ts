import { create } from 'zustand'

/** The address picked for this order, by id; none = the one used last. */
const useStore = create<{ id: string }>(() => ({ id: '' }))

export const pickAddress = (id: string): void => useStore.setState({ id })

export const usePickedAddress = (): string => useStore(({ id }) => id)
