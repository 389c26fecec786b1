import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { builds, buildWhenStale } from './builds.mjs'
import { checkNode, checkWritable, installPackages } from './install.mjs'
import { inRoot, root } from './paths.mjs'
import { run, Stop } from './say.mjs'

const DEFAULT_PORT = 7350
/** The stage, WeChat Pay, CloudBase, four phones, one without a name for Moments, and WeChat's open APIs. */
const PORTS = 9
const NEEDED = Object.keys(builds).filter(name => name !== 'weapp')

function readPort() {
  const port = Number(process.env.PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_536 - PORTS) {
    throw new Stop(`PORT=${process.env.PORT} 不是端口号：请用 1 到 ${65_536 - PORTS} 之间的整数。`)
  }
  return port
}

/** Rejects with EADDRINUSE before minutes are spent on a start that cannot end well. */
function checkFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, '127.0.0.1', () => probe.close(resolve))
  })
}

/** `npm start`: sets up what is missing, then runs the shop until it is told to end. */
await run(async () => {
  checkNode()
  const port = readPort()
  for (let one = port; one < port + PORTS; one += 1) await checkFree(one)
  checkWritable()
  await installPackages()
  for (const name of NEEDED) await buildWhenStale(name)
  const { serveLocalShop } = createRequire(import.meta.url)(inRoot('dist', 'emulator', 'main.cjs'))
  await serveLocalShop({ root, port })
})
