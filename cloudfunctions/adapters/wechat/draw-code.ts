import { no, ok } from '../../../types/result'
import type { CodeRefusal, Wx } from '../../shop/wx-port'
import type { Client } from './client'
import { pictureType } from './post'
import { WxError } from './wx-error'

const PATH = '/wxa/getwxacodeunlimit'
/** In pixels, the least that WeChat draws: sharp on a poster, and a tenth of its largest to keep and send. */
const WIDTH = 280
const TOO_OFTEN: readonly (number | undefined)[] = [45009, 45011]
const REFUSALS: Readonly<Record<number, CodeRefusal>> = {
  40129: 'scene_invalid',
  40169: 'scene_invalid',
  41030: 'page_not_released',
}
/** Of the call itself, and of `stable_token`: app id, secret, a machine that is not on the list. */
const TOKEN_REFUSED: readonly (number | string)[] = [40001, 40013, 40014, 40125, 40164, 41001, 42001]

/** POST /wxa/getwxacodeunlimit. Always of the released version: a poster outlives every trial. */
export function drawCode(client: Client): Wx['drawCode'] {
  return async ({ scene, page }) => {
    const body = { scene, page, check_path: true, env_version: 'release', width: WIDTH }
    const answer = await client(PATH, body).catch(tokenRefused)
    if (!answer) return no('token_refused')
    if (answer.kind === 'unavailable')
      return no(TOO_OFTEN.includes(answer.errcode) ? 'too_often' : 'unavailable')
    if (answer.kind === 'done') return ok(dataAddress(answer.data))
    const refusal = REFUSALS[answer.errcode]
    if (refusal) return no(refusal)
    throw answer.error
  }
}

function tokenRefused(error: unknown): undefined {
  if (error instanceof WxError && TOKEN_REFUSED.includes(error.errcode)) return undefined
  throw error
}

function dataAddress(picture: unknown): string {
  const type = Buffer.isBuffer(picture) ? pictureType(picture) : undefined
  if (!Buffer.isBuffer(picture) || !type) throw new WxError(PATH, 'UNREADABLE_ANSWER')
  return `data:${type};base64,${picture.toString('base64')}`
}
