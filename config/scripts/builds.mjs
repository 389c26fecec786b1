import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, root } from './paths.mjs'
import { Stop, step } from './say.mjs'

const MINI_PROGRAM = [
  'src',
  'types',
  'config/index.ts',
  'babel.config.js',
  'project.config.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const SHARED = ['types', 'config/functions.ts', 'config/collections.ts', 'package-lock.json', 'tsconfig.json']

/** The local shop's messages, by the ids that its emulated WeChat knows (`emulator/stage/templates.ts`). */
const LOCAL_MESSAGES = {
  WECHAT_SHIPPED_TEMPLATE: 'SHIPPED-local',
  WECHAT_REFUNDED_TEMPLATE: 'REFUNDED-local',
  WECHAT_LOW_STOCK_TEMPLATE: 'LOW_STOCK-local',
  WECHAT_PAYOUT_WAITING_TEMPLATE: 'PAYOUT_WAITING-local',
  WECHAT_PAYOUT_PAID_TEMPLATE: 'PAYOUT_PAID-local',
  WECHAT_PAYOUT_RETURNED_TEMPLATE: 'PAYOUT_RETURNED-local',
}

/**
 * What is built, from what, by what, with what set; `result` proves that it was. `usedBy`: the tests that need it. The mini
 * program is built apart from `dist/weapp`, where the one lies that is uploaded: it asks for the local shop's messages.
 * @typedef {{ title: string, inputs: string[], script: string[], env?: Record<string, string>, result: string, usedBy: string[] }} Build
 * @type {Record<string, Build>}
 */
export const builds = {
  functions: {
    title: '打包云函数',
    inputs: [
      'cloudfunctions',
      'config/scripts/build-functions.mjs',
      'config/scripts/deploy-files.mjs',
      ...SHARED,
    ],
    script: ['config/scripts/build-functions.mjs'],
    result: 'dist/cloudfunctions/api/index.js',
    usedBy: ['test/weapp', 'test/browser', 'test/emulator/stage'],
  },
  emulator: {
    title: '打包本地小店',
    inputs: [
      'emulator',
      'cloudfunctions',
      'config/scripts/build-emulator.mjs',
      'config/scripts/bundle.mjs',
      ...SHARED,
    ],
    script: ['config/scripts/build-emulator.mjs'],
    result: 'dist/emulator/main.cjs',
    usedBy: [],
  },
  h5: {
    title: '构建网页版手机画面（约半分钟）',
    inputs: MINI_PROGRAM,
    script: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5'],
    result: 'dist/h5/index.html',
    usedBy: ['test/browser', 'test/emulator/stage'],
  },
  weapp: {
    title: '构建小程序（约半分钟）',
    inputs: [...MINI_PROGRAM, 'config/scripts/builds.mjs'],
    script: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'weapp'],
    env: { OUTPUT_ROOT: 'dist/local-weapp', ...LOCAL_MESSAGES },
    result: 'dist/local-weapp/app.json',
    usedBy: ['test/weapp'],
  },
}

/** Runs a node script of the project; its words go to a file and are shown when it fails. */
function runQuietly(script, env, log) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, script, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...env },
    })
    const words = []
    child.stdout.on('data', part => words.push(part))
    child.stderr.on('data', part => words.push(part))
    child.on('error', reject)
    child.on('close', code => {
      const text = Buffer.concat(words).toString()
      writeFileSync(log, text)
      if (code === 0) return resolve(undefined)
      reject(
        new Stop(
          `${text.trim().split('\n').slice(-40).join('\n')}\n构建失败：${script.join(' ')}（全文在 ${path.relative(root, log)}）`,
        ),
      )
    })
  })
}

/**
 * Builds `name` when its inputs differ from those of the last good build.
 * @param {keyof typeof builds} name
 */
export async function buildWhenStale(name) {
  const { title, inputs, script, env, result } = builds[name]
  const folder = inRoot('dist', 'builds')
  mkdirSync(folder, { recursive: true })
  const stamp = path.join(folder, `${name}.hash`)
  const now = fingerprint(root, inputs)
  const before = existsSync(stamp) && existsSync(inRoot(result)) ? readFileSync(stamp, 'utf8') : ''
  if (now === before) return
  rmSync(stamp, { force: true })
  await step(title, () => runQuietly(script, env, path.join(folder, `${name}.log`)))
  if (!existsSync(inRoot(result))) throw new Stop(`构建 ${name} 没有报错，却没有生成 ${result}。`)
  writeFileSync(stamp, now)
}
