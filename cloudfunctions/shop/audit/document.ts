import type { SubjectKind } from '../../../types/api/staff'
import type { Role } from '../../../types/endpoint'

/** Fields of a document as far as a trail tells them: no more than differs, nothing of people. */
export type Fields = Record<string, unknown>

/** One write of a member of staff, as it stands on the document that it changed. */
export interface TrailEntry {
  id: string
  /** Stands for the person; no openid. */
  whoId: string
  /** In which standing it was done. */
  role: Role
  /** The endpoint. */
  what: string
  at: number
  /** The touched fields as the call saw them; a field that was not there is not here. */
  before: Fields
  after: Fields
}

/** What every document has on which staff writes: its trail, until cron files it in `audit`. */
export interface Trailed {
  trail?: TrailEntry[]
  /** When the filing sweep should look; absent or 0 = nothing to file. */
  trailAt?: number
}

/** A trail's entry for good: append-only. `_id` is the entry's id. */
export interface AuditEntry extends TrailEntry {
  _id: string
  kind: SubjectKind
  /** Kind and id of what was changed: `orders:ABC…`. */
  subject: string
  /** Place in lists: time then id. */
  listKey: string
  filedAt: number
}
