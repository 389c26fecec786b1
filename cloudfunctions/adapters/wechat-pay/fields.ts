import * as v from 'valibot'

/** RFC 3339 as WeChat Pay writes it, read as epoch ms. */
export const epochMs = v.pipe(
  v.string(),
  v.transform(text => Date.parse(text)),
  v.safeInteger(),
)
export const wholeFen = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const id = v.pipe(v.string(), v.minLength(1))

/** At most `maxChars` characters, as WeChat counts them: a long name must not stop a payment. */
export const cut = (text: string, maxChars: number): string => [...text].slice(0, maxChars).join('')
