/** A refusal of the platform: travels as `{code, message}` in an answer with status 200, as CloudBase does. */
export class CloudbaseError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const refuse = (code: string, message: string) => new CloudbaseError(code, message)

/** The write lost against another transaction; the SDK's `runTransaction` tries again on this code alone. */
export const conflict = () =>
  refuse(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

export const transactionGone = () =>
  refuse(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )

export const noCollection = (name: string) =>
  refuse('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`)

export const duplicateKey = (collection: string, index: string, values: unknown) =>
  refuse(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(values)}`,
  )

export const unindexed = (collection: string, query: unknown, sort: unknown) =>
  refuse(
    'DATABASE_QUERY_WITHOUT_INDEX',
    `no declared index of ${collection} serves ${JSON.stringify(query)}${sort ? ` sorted by ${JSON.stringify(sort)}` : ''}: on the real cloud it would scan`,
  )

/** A write that MongoDB refuses for what it asks: wrong type, conflicting paths, unknown operator. */
export const badWrite = (message: string) => refuse('DATABASE_REQUEST_FAILED', message)

/** The system's code of an error (`ENOENT`). By its shape: an error may come from another realm (Jest's). */
export function systemCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
