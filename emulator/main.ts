import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { startLocalShop } from './stage/local-shop'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * What `npm start` runs once everything is built: the shop with its data in `.local`, until SIGINT or SIGTERM.
 * Rejects with the system's error when a port is taken or a folder cannot be written.
 */
export async function serveLocalShop(options: { root: string; port: number }): Promise<void> {
  const dataDir = path.join(options.root, '.local')
  const log = (line: string) => appendFileSync(path.join(dataDir, 'functions.log'), `${line}\n`)
  const shop = await startLocalShop({ ...options, dataDir, seed: true, alive: true, log })
  if (shop.claimToken) say(`\n店主口令（认领一次即作废）：${shop.claimToken}`)
  say(`\n小店开了，用浏览器打开：${shop.phoneUrl}\n云函数的日志在 .local/functions.log；停下请按 Ctrl+C。`)
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    say('\n正在保存并关店…')
    await shop.stop()
    say('关好了。')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
}
