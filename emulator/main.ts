import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { startStage } from './stage/stage'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * What `npm start` runs once everything is built: the stage with the shop's data in `.local`, until SIGINT or SIGTERM.
 * Rejects with the system's error when a port is taken or a folder cannot be written.
 */
export async function serveLocalShop(options: { root: string; port: number }): Promise<void> {
  const dataDir = path.join(options.root, '.local')
  const log = (line: string) => appendFileSync(path.join(dataDir, 'functions.log'), `${line}\n`)
  const stage = await startStage({ ...options, dataDir, alive: true, log })
  say(`\n小店开了，用浏览器打开舞台：${stage.url}`)
  for (const { name, url } of stage.play().phones) say(`  ${name}的手机：${url}`)
  say('云函数的日志在 .local/functions.log；停下请按 Ctrl+C。')
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    say('\n正在保存并关店…')
    await stage.stop()
    say('关好了。')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
}
