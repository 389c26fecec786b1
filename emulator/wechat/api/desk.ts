import type { ApiAnswer, TemplateRecord } from '../model'
import type { World } from '../shipping'
import type { Tokens } from '../tokens'

/** What the APIs work with. */
export interface Desk extends World {
  appId: string
  secret: string
  tokens: Tokens
  templates: readonly TemplateRecord[]
  /** Pages of the released version; undefined = whatever is asked for. */
  releasedPages: readonly string[] | undefined
  carriers: readonly { id: string; name: string }[]
}

/** One call, its token checked: the body parsed as JSON. Bytes are a PNG. */
export type ApiVerb = (desk: Desk, body: unknown) => ApiAnswer | Promise<ApiAnswer | Buffer>
