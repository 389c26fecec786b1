import { isPlain } from '../data/values'
import { refuse } from '../errors'
import type { Actions } from '../wire/actions'
import { text } from '../wire/params'
import type { Functions } from './functions'

/** `functions.*`: one function calling another. No user stands behind such a call. */
export function functionActions(functions: Functions): Actions {
  return {
    'functions.invokeFunction': async params => {
      const data = params.request_data
      const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {}
      if (!isPlain(event)) throw refuse('INVALID_PARAM', 'data must be an object')
      const result = await functions.run(text(params, 'function_name'), event, undefined)
      return { data: { response_data: JSON.stringify(result) } }
    },
  }
}
