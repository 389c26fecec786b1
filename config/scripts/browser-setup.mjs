import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Stop, step } from './say.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** @returns {string | undefined} the browser that the tests drive; CHROMIUM_PATH wins */
export const chromiumPath = () =>
  [process.env.CHROMIUM_PATH, ...PLACES].find(place => place && existsSync(place))

const hasChineseFont = () =>
  (spawnSync('fc-list', [':lang=zh-cn', 'family']).stdout ?? '').toString().trim() !== ''

const isRoot = () => process.getuid?.() === 0
const canApt = () => spawnSync('apt-get', ['--version']).status === 0

function apt(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.on('error', reject)
    child.on('close', code =>
      code === 0 ? resolve(undefined) : reject(new Stop(`apt-get ${args.join(' ')} 没有成功（${code}）。`)),
    )
  })
}

/** Sees to a browser and a Chinese font: by apt when we may, else says in one line how. */
export async function setUpBrowser() {
  const missing = [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ]
  if (missing.length === 0) return
  if (!isRoot() || !canApt()) {
    throw new Stop(
      `浏览器测试还缺：${missing.join('、')}。请先运行：sudo apt-get install -y ${missing.join(' ')}`,
    )
  }
  await step(`安装 ${missing.join('、')}（apt-get）`, async () => {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', ...missing])
  })
}
