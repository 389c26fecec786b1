import { useState } from 'react'
import type { CallError } from './call'
import { isCertain } from './may-stand'
import { newRequestId } from './request-id'

/**
 * The request id of a wish that is spelled by what it asks for: the same as long as that stays the same and it was not
 * answered for certain, so that a second tap does nothing twice; another wish gets an id of its own.
 */
export function requestKeeper() {
  let kept: { wish: string; id: string } | undefined
  return {
    idOf(wish: unknown): string {
      const spelled = JSON.stringify(wish)
      if (kept?.wish !== spelled) kept = { wish: spelled, id: newRequestId() }
      return kept.id
    },
    heard(reply: { ok: true } | { ok: false; error: CallError }) {
      if (isCertain(reply)) kept = undefined
    },
  }
}

/** Keeps it as long as the page is open. */
export const useRequest = () => useState(requestKeeper)[0]
