/** In a browser a share carries the picture itself: nothing is drawn. */
export const drawnPicture: typeof import('./card-picture').drawnPicture = () => undefined

export const cardPicture: typeof import('./card-picture').cardPicture = async () => undefined
