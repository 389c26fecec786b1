import * as v from 'valibot'
import { api, type EndpointName, type Parsed, type Reply } from '../../types/api'
import type { Role } from '../../types/endpoint'
import { no } from '../../types/result'
import { isTrailed } from '../shop/audit/audited'
import { maySeeOwn } from '../shop/distributor/distributor'
import { Busy } from '../shop/order/change-order'
import type { Ports } from '../shop/ports'
import { mayAs, needsStaff, standingOf } from '../shop/staff/staff'
import { gatedPorts, NotAllowed } from './gate'
import type { Handler } from './handler'
import { handlers } from './handlers'
import { isHarmless } from './harmless'
import { errorText, log } from './log'
import type { Actor } from './trailed-store'

const isEndpoint = (name: string): name is EndpointName => Object.hasOwn(api, name)

/** Who this person is to a call of this role; undefined when it may not be made. */
async function actorFor({ store }: Ports, role: Role, openid: string): Promise<Actor | undefined> {
  if (role === 'visitor') return { openid, role: 'visitor' }
  if (!openid) return undefined
  if (role === 'buyer') return { openid, role: 'buyer' }
  if (role === 'distributor') {
    const person = await store.get('distributors', openid, ['events', 'trail'])
    return maySeeOwn(person) ? { openid, role } : undefined
  }
  const standing = standingOf(await store.get('staff', openid))
  return standing && mayAs(role, standing) ? { openid, role: standing } : undefined
}

async function run<N extends EndpointName>(
  ports: Ports,
  name: N,
  input: Parsed<N>,
  { openid, requestId }: { openid: string; requestId: string },
): Promise<Reply<N>> {
  const { role } = api[name]
  const handler: Handler<N> = handlers[name]
  const trail = needsStaff(role) || isTrailed(name)
  if (!trail && role !== 'distributor') {
    return (await actorFor(ports, role, openid)) ? handler(ports, { openid }, input) : no('not_allowed')
  }
  const actor = actorFor(ports, role, openid)
  const behind = gatedPorts(ports, actor, { what: name, requestId, trail })
  const [may, outcome] = await Promise.all([
    actor,
    openid ? handler(behind, { openid }, input).catch(onlyIfAllowed(actor)) : undefined,
  ])
  return may && outcome ? outcome : no('not_allowed')
}

/** What a use case throws counts only for those who were allowed to cause it. */
const onlyIfAllowed = (actor: Promise<Actor | undefined>) => async (error: unknown) => {
  if (error instanceof NotAllowed || !(await actor)) return undefined
  throw error
}

/** How many wrong fields are named: a screen points at one or two, and input may be long. */
const FIELDS_NAMED = 5
const FIELD_CHARS = 40

/** Where the input is wrong, in short: a stranger may have written any number of keys of any length. */
const wrongFields = (issues: readonly v.BaseIssue<unknown>[]): string[] =>
  [...new Set(issues.map(issue => v.getDotPath(issue) ?? ''))]
    .slice(0, FIELDS_NAMED)
    .map(field => field.slice(0, FIELD_CHARS))

async function parseAndRun<N extends EndpointName>(
  ports: Ports,
  name: N,
  input: unknown,
  by: { openid: string; requestId: string },
): Promise<Reply<N>> {
  const parsed = v.safeParse(api[name].input, input ?? {})
  if (!parsed.success) return no('bad_input', wrongFields(parsed.issues))
  // The contract's own schema has just made it this shape; TypeScript cannot follow a schema picked by name.
  return run(ports, name, parsed.output as Parsed<N>, by)
}

async function answer(
  ports: Ports,
  name: string,
  input: unknown,
  by: { openid: string; requestId: string },
): Promise<Reply<EndpointName>> {
  if (!isEndpoint(name)) return no('unknown_endpoint')
  return isHarmless(input) ? parseAndRun(ports, name, input, by) : no('bad_input')
}

/** One call of the phone, from name to answer. Never throws: what goes wrong is logged and told as `internal`. */
export async function serve(
  ports: Ports,
  call: { name: string; input: unknown; openid: string; requestId: string },
): Promise<Reply<EndpointName>> {
  const { name, input, requestId } = call
  const started = Date.now()
  const told = (outcome: string, detail?: string) =>
    log({
      requestId,
      what: isEndpoint(name) ? name : 'unknown',
      outcome,
      tookMs: Date.now() - started,
      ...(detail && { detail }),
    })
  try {
    const reply = await answer(ports, name, input, call)
    told(reply.ok ? 'ok' : reply.error)
    return reply
  } catch (error) {
    if (error instanceof Busy) {
      told('busy')
      return no('busy')
    }
    told('internal', errorText(error))
    return no('internal', requestId ? [requestId] : undefined)
  }
}
