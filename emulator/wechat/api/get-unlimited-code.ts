import { toBuffer } from 'qrcode'
import * as v from 'valibot'
import { refuse } from '../model'
import type { ApiVerb } from './desk'

const input = v.object({
  scene: v.string(),
  page: v.string(),
  check_path: v.optional(v.boolean(), true),
  env_version: v.optional(v.picklist(['release', 'trial', 'develop']), 'release'),
  width: v.optional(v.pipe(v.number(), v.minValue(280), v.maxValue(1280)), 430),
})
const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** POST /wxa/getwxacodeunlimit: a picture of a code, in which stands `wxacode://<appid>/<page>?scene=<scene>`. */
export const getUnlimitedCode: ApiVerb = ({ appId, releasedPages }, body) => {
  const read = v.safeParse(input, body)
  if (!read.success) return refuse(40097, 'invalid args')
  const { scene, page, check_path, width } = read.output
  if (!SCENE.test(scene)) return refuse(40129, 'invalid scene')
  const released = releasedPages?.includes(page) ?? true
  if (/^\/|\?/.test(page) || (check_path && !released)) return refuse(41030, 'invalid page')
  const text = `wxacode://${appId}/${page}?scene=${encodeURIComponent(scene)}`
  return toBuffer(text, { type: 'png', width, margin: 2 })
}
