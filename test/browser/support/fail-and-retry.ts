import type { EndpointName } from '../../../types/api'
import { holdCalls } from './a-slow-line'
import { bothSizes, ends, lookOver } from './looks'
import type { Scene } from './scene'

interface Opening {
  name: string
  /** The call it waits for, and what is there once the call has come through. */
  call: EndpointName
  filled: string
  /** The page's first moment. */
  start: () => Promise<unknown>
}

/** From a page's first moment over a line that breaks to the tap that brings it: what is wrong with how that looks. */
export async function failAndRetry({ phone }: Scene, { name, call, filled, start }: Opening) {
  const line = await holdCalls(phone.page, call)
  await start()
  await line.held()
  const loading = await lookOver(phone, `${name}-loading`, bothSizes)
  await line.cut()
  await phone.at('retry').waitFor()
  const failed = await lookOver(phone, `${name}-failed`, [...new Set([...bothSizes, ...ends])])
  await line.mend()
  await phone.tap('retry')
  await phone
    .at(filled)
    .or(phone.page.getByText(filled, { exact: true }))
    .filter({ visible: true })
    .last()
    .waitFor()
  return { loading, failed }
}

/** The same for the page at `path`: all that is wrong, on its way and without an answer. */
export async function onTheWay(
  scene: Scene,
  name: string,
  path: string,
  { call, filled }: Pick<Opening, 'call' | 'filled'>,
): Promise<string[]> {
  const { loading, failed } = await failAndRetry(scene, { name, call, filled, start: () => scene.show(path) })
  return [...loading, ...failed]
}
