import type { Database } from '../data/database'
import type { Actions } from './actions'
import { text } from './params'

/** `database.*Transaction`. The id stands at the top of the answer, not under `data`. */
export function transactionActions(db: Database): Actions {
  return {
    'database.startTransaction': () => ({ transactionId: db.begin().id }),
    'database.commitTransaction': async params => {
      await db.commit(db.transaction(text(params, 'transactionId')))
      return {}
    },
    'database.abortTransaction': params => {
      db.abort(db.transaction(text(params, 'transactionId')))
      return {}
    },
  }
}
