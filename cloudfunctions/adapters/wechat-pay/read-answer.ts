import * as v from 'valibot'
import { PayError } from './pay-error'

/** A proven answer by its schema. Throws `PayError` without a word of the answer, which may name the payer. */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, data)
  if (read.success) return read.output
  throw new PayError(
    `field ${v.getDotPath(read.issues[0]) ?? '(whole answer)'}`,
    'UNREADABLE_ANSWER',
    200,
    '',
  )
}
