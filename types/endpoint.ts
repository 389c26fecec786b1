import type * as v from 'valibot'

/**
 * Who may call. `visitor` may have no openid (Moments' single-page mode); every other role needs one.
 * Staff roles include the lower one: an `owner` may do what a `clerk` may. `distributor` is beside them: somebody whom
 * the shop has let share, or has suspended since (who may look and not share); staff only if they joined like anybody.
 */
export type Role = 'visitor' | 'buyer' | 'distributor' | 'clerk' | 'owner'

/** What any endpoint may answer besides its own refusals. */
export const commonErrors = ['unknown_endpoint', 'bad_input', 'not_allowed', 'busy', 'internal'] as const
export type CommonError = (typeof commonErrors)[number]

type AnySchema = v.GenericSchema

/** One call of the contract: who may make it, what it takes, how it may refuse and (as a type) what it answers. */
export interface Endpoint<Schema extends AnySchema, Errors extends string, Answer, R extends Role = Role> {
  role: R
  input: Schema
  errors: readonly Errors[]
  /** Exists in types only: carries the answer's shape. */
  answer?: Answer
}

/** `endpoint<Answer>()({...})`: the answer is named, the rest is inferred. */
export const endpoint =
  <Answer>() =>
  <Schema extends AnySchema, const R extends Role, const Errors extends string = never>(declaration: {
    role: R
    input: Schema
    errors: readonly Errors[]
  }): Endpoint<Schema, Errors, Answer, R> =>
    declaration

type Any = Endpoint<AnySchema, string, unknown>
/** What the caller sends. */
export type InputOf<E extends Any> = v.InferInput<E['input']>
/** What the use case gets, after the door has parsed it. */
export type ParsedOf<E extends Any> = v.InferOutput<E['input']>
export type AnswerOf<E extends Any> = NonNullable<E['answer']>
export type ErrorOf<E extends Any> = E['errors'][number]
