/** The outcome of a wish: a value, or a refusal that was to be expected. Plain, so that it crosses callFunction. */
export type Result<T, E extends string> = { ok: true; value: T } | Refusal<E>

/** A refusal: one word of a closed union, and what the screen may want to point at. */
export type Refusal<E extends string> = { ok: false; error: E; about?: string[] }

export const ok = <T>(value: T) => ({ ok: true, value }) as const

/** `about` names what was refused, e.g. the SKU ids that ran out. */
export const no = <E extends string>(error: E, about?: string[]): Refusal<E> =>
  about ? { ok: false, error, about } : { ok: false, error }
