/** A browser knows nobody: there is a name to type, and no avatar to choose. */
export const hasProfile: boolean = false

export const keepPicture: typeof import('./profile').keepPicture = async () => undefined

export const dropPicture: typeof import('./profile').dropPicture = () => {}
