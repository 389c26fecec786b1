import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { shareCode } from './fields'

/** What a poster's code needs, in the order in which it is asked for. */
export const preflightChecks = ['wechat', 'token', 'scene', 'page'] as const
export type PreflightCheck = (typeof preflightChecks)[number]

/** `why` names what failed; `not_tried`: another failed before this could be told. */
export interface CheckView {
  check: PreflightCheck
  state: 'passed' | 'failed' | 'not_tried'
  why?: 'wechat_unavailable' | 'too_often' | 'token_refused' | 'scene_invalid' | 'page_not_released'
}

export interface PreflightView {
  checks: CheckView[]
  /** A picture from each place that goods on sale have theirs: only a phone can tell whether it may take it. */
  pictures: string[]
}

export const posterApi = {
  /** Whether a poster would work now: WeChat is really asked for a code. Nothing is kept. */
  'share.preflight': endpoint<PreflightView>()({
    role: 'owner',
    input: v.strictObject({}),
    errors: [],
  }),
  /** The mini program code of a share code, as a `data:` address that a canvas draws. */
  'share.poster_code': endpoint<{ picture: string }>()({
    role: 'distributor',
    input: v.strictObject({ code: shareCode }),
    errors: [
      'code_not_found',
      'page_not_released',
      'scene_invalid',
      'token_refused',
      'too_often',
      'wechat_unavailable',
    ],
  }),
}
