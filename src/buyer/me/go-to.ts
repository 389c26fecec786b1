import { go } from '../../shared/go'

/** A tap that opens the page of `url`. */
export const goTo = (url: string) => () => void go(url)
