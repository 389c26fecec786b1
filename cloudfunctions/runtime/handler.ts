import type { Answer, EndpointName, Parsed, Refused } from '../../types/api'
import type { Result } from '../../types/result'
import type { Caller } from '../shop/caller'
import type { Ports } from '../shop/ports'

/** What answers one endpoint: its use case. */
export type Handler<N extends EndpointName> = (
  ports: Ports,
  caller: Caller,
  input: Parsed<N>,
) => Promise<Result<Answer<N>, Refused<N>>>
