/** A browser has no WeChat address book: the form is the only way. */
export const hasAddressBook: boolean = false

export const chooseAddress: typeof import('./address').chooseAddress = async () => ({
  ok: false,
  error: 'failed',
})
