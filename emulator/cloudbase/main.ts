import { parseArgs } from 'node:util'
import { collections } from '../../config/collections'
import { startCloudbase } from './start'

const USAGE = 'usage: cloudbase [--data DIR] [--port N]   (without --data everything is gone when it ends)'

/** The emulator on its own, for people: prints its address and the environment that leads the SDK to it. */
async function main(): Promise<void> {
  const { data, port } = argumentsOf(process.argv.slice(2))
  const emulator = await startCloudbase({
    collections,
    port,
    ...(data === undefined ? {} : { dataDir: data }),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      emulator.stop().then(() => process.exit(0), fail)
    })
  }
  const lines = Object.entries(emulator.env()).map(([name, value]) => `export ${name}='${value}'`)
  process.stdout.write(`CloudBase emulator: ${emulator.url}\n${lines.join('\n')}\n`)
}

function argumentsOf(args: string[]): { data: string | undefined; port: number } {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`not a port: ${values.port}. ${USAGE}`)
  return { data: values.data, port }
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(fail)
