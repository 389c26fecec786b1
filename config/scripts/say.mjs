/** A failure that a person can mend: its message is the one sentence they need. */
export class Stop extends Error {}

/** @param {string} text */
export const say = text => process.stdout.write(`${text}\n`)

const seconds = since => ((Date.now() - since) / 1000).toFixed(1)

/**
 * Runs `work` with a line before, one every ten seconds while it lasts, and one after.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = Date.now()
  say(`· ${what}…`)
  const beat = setInterval(() => say(`  …${what}，已 ${Math.round((Date.now() - since) / 1000)} 秒`), 10_000)
  try {
    const value = await work()
    say(`  ${what}：好了（${seconds(since)} 秒）`)
    return value
  } finally {
    clearInterval(beat)
  }
}

const SENTENCES = {
  EACCES: error => `没有权限写 ${error.path ?? '项目文件夹'}：请换一个可写的文件夹，或改它的主人。`,
  EROFS: error => `${error.path ?? '项目文件夹'} 所在的磁盘是只读的：请换一个可写的文件夹。`,
  ENOSPC: () => '磁盘满了：请腾出空间（约需 1.5 GB）再试。',
  EADDRINUSE: error =>
    `端口 ${error.port ?? ''} 已被占用：先停掉占用它的程序，或换一个，例如 PORT=8000 npm start。`,
}

/**
 * Runs a command of the project: a `Stop` or a well-known fault of the machine ends it with one sentence and code 1,
 * a bug with its stack.
 * @param {() => Promise<number | void>} main answers the exit code; nothing = go on (a server).
 */
export async function run(main) {
  try {
    const code = await main()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    const sentence = error instanceof Stop ? error.message : SENTENCES[error?.code]?.(error)
    process.stderr.write(`${sentence ?? error?.stack ?? String(error)}\n`)
    process.exit(1)
  }
}
