import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import * as v from 'valibot'
import { noFaults, type StageFaults, setFaults, stageFaults } from './faults'
import { answerJson, isOwnPage, listen, readJson, skipMsOf } from './http'
import { type Play, type PlayOptions, startPlay, wipe } from './play'
import { fileFor, sendFile } from './static-files'

/** The shop and its phones in one page. */
export interface Stage {
  url: string
  /** What is played now; another one after `从头来过`. */
  play(): Play
  stop(): Promise<void>
}

export interface StageOptions extends PlayOptions {
  /** Told of every play that begins. */
  onPlay?: (play: Play) => void
}

/** Reads the code from a finished poster, as a buyer's phone would. */
const READER = '/jsQR.js'
const readerIn = (root: string): string => path.join(root, 'node_modules/jsqr/dist/jsQR.js')

interface Scene {
  options: StageOptions
  play: Play
  faults: StageFaults
  /** Ends when no wiping is under way. */
  busy: Promise<void>
  wiping: boolean
}

/**
 * Starts the shop, its phones and the page around them; `port` is the page's, the next ones are those of the parts.
 * Rejects with the system's error when a port is taken.
 */
export async function startStage(options: StageOptions): Promise<Stage> {
  const play = await startPlay(options)
  options.onPlay?.(play)
  const scene: Scene = { options, play, faults: noFaults, busy: Promise.resolve(), wiping: false }
  const pageDir = path.join(options.root, 'emulator/stage/page')
  const server = await listen(options.port ?? 0, (request, response) => {
    route(scene, pageDir, request, response).catch(error => {
      console.error(String(error instanceof Error ? error.stack : error).slice(0, 2000))
      if (response.headersSent) response.destroy()
      else answerJson(response, 500, { error: 'internal' })
    })
  }).catch(async error => {
    await play.stop()
    throw error
  })
  return {
    url: server.url,
    play: () => scene.play,
    async stop() {
      await server.stop()
      await scene.busy
      await scene.play.stop()
    },
  }
}

async function route(scene: Scene, pageDir: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://stage')
  if (!isOwnPage(request)) return answerJson(response, 403, { error: 'other_origin' })
  if (request.method === 'POST') return act(scene, pathname, await readJson(request), response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answerJson(response, 405, { error: 'method' })
  }
  if (pathname === '/state.json') {
    if (scene.wiping) return answerJson(response, 503, { error: 'wiping' })
    return answerJson(response, 200, stateOf(scene))
  }
  const file =
    pathname === READER
      ? readerIn(scene.options.root)
      : fileFor(pageDir, pathname === '/' ? '/index.html' : pathname)
  if (!(await sendFile(response, file))) answerJson(response, 404, { error: 'not_found' })
}

const stateOf = ({ play, faults }: Scene) => ({
  now: play.shop.clock.now(),
  aheadMs: play.shop.clock.offsetMs,
  phones: play.phones,
  visitorUrl: play.visitorUrl,
  faults,
  lines: play.lines,
})

async function act(scene: Scene, pathname: string, body: unknown, response: ServerResponse) {
  if (scene.wiping) return answerJson(response, 503, { error: 'wiping' })
  if (pathname === '/skip') {
    const ms = skipMsOf(body)
    if (ms === undefined) return answerJson(response, 400, { error: 'bad_ms' })
    await scene.play.shop.skip(ms)
  } else if (pathname === '/faults') {
    const read = v.safeParse(stageFaults, body)
    if (!read.success) return answerJson(response, 400, { error: 'bad_faults' })
    scene.faults = read.output
    setFaults(scene.play.shop.pay, read.output)
  } else if (pathname === '/wipe') {
    scene.busy = startOver(scene)
    await scene.busy
  } else return answerJson(response, 404, { error: 'not_found' })
  answerJson(response, 200, stateOf(scene))
}

/** Closes the shop, throws its data away and opens it anew, WeChat in good health. */
async function startOver(scene: Scene) {
  scene.wiping = true
  try {
    await scene.play.stop()
    if (scene.options.dataDir) wipe(scene.options.dataDir)
    scene.faults = noFaults
    scene.play = await startPlay(scene.options)
    scene.options.onPlay?.(scene.play)
  } finally {
    scene.wiping = false
  }
}
