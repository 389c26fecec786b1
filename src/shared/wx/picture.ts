/** A picture as an `<Image>` takes it: WeChat opens `cloud://` ids by itself. */
export const pictureUrl = (picture: string): string => picture
