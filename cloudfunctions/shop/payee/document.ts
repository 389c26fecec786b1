/** A text that only the vault opens: which key sealed it, and the sealed bytes in base64. */
export interface Sealed {
  keyId: string
  text: string
}

/** Real name and id number, sealed. */
export interface SealedIdentity {
  name: Sealed
  idNumber: Sealed
}

/** Who is paid (`_id` = the distributor's openid). In the open stands only what the screens show. */
export interface Payee extends SealedIdentity {
  _id: string
  /** 林*, 3****************2. */
  maskedName: string
  maskedIdNumber: string
  /** Stands for the number, keyed by a secret that is not in the database: one number is recorded of one account. */
  mark: string
  /** Which wording of the separate consent was read and accepted. */
  consentTo: string
  at: number
  /**
   * What stood here before, the oldest first, if a payout was asked for meanwhile: its tax was declared under that name.
   * `until` = when it was replaced.
   */
  earlier?: (SealedIdentity & { until: number })[]
}
