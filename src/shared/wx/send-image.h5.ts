/** A browser has no chats: the picture is saved, then sent by hand. */
export const sendImage: typeof import('./send-image').sendImage = async () => false
