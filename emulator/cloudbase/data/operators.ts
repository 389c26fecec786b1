import { badWrite } from '../errors'
import { arrayChangers } from './array-operators'
import type { MakeChanger } from './changer'
import { compareValues, sameValue } from './order'
import { isPlain } from './values'

const set: MakeChanger = operand => old => (old !== undefined && sameValue(old, operand) ? old : operand)

const unset: MakeChanger = () => () => undefined

const arithmetic =
  (
    name: string,
    missing: (by: number) => number,
    compute: (old: number, by: number) => number,
  ): MakeChanger =>
  (operand, path) => {
    const by = numeric(
      operand,
      `Cannot ${name} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    )
    return old => {
      if (old === undefined) return missing(by)
      return compute(
        numeric(
          old,
          `Cannot apply ${name} to a value of non-numeric type: the field '${path}' is ${typeof old}`,
        ),
        by,
      )
    }
  }

const extreme =
  (side: 1 | -1): MakeChanger =>
  operand =>
  old =>
    old === undefined || compareValues(operand, old) * side > 0 ? operand : old

const BITS: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: MakeChanger = (operand, path) => old => {
  if (!isPlain(operand)) throw badWrite(`The $bit modifier is not compatible with a ${typeof operand}`)
  return Object.entries(operand).reduce((value, [name, by]) => {
    const compute = BITS[name]
    if (!compute || !Number.isInteger(by))
      throw badWrite(`The $bit modifier only supports 'and', 'or', and 'xor' of integers: ${path}`)
    if (!Number.isInteger(value))
      throw badWrite(`Cannot apply $bit to a value of non-integral type: '${path}'`)
    return compute(Number(value), Number(by))
  }, old ?? 0)
}

function numeric(value: unknown, complaint: string): number {
  if (typeof value !== 'number') throw badWrite(complaint)
  return value
}

/** Every update operator but $rename, which moves a value between two paths. */
export const changers: Readonly<Record<string, MakeChanger>> = {
  $set: set,
  $unset: unset,
  $inc: arithmetic(
    '$inc',
    by => by,
    (old, by) => old + by,
  ),
  $mul: arithmetic(
    '$mul',
    () => 0,
    (old, by) => old * by,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $bit: bit,
  ...arrayChangers,
}
