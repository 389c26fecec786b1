import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

/** The contract's run-time constants (`types/limits.ts`) are compiled too; everything else of `types/` is types only. */
const contract = path.resolve(__dirname, '..', 'types')

const target = process.env.TARO_ENV

/** The phone asks for a message's template by its id, which the setting begins with. */
const templateId = (name: string) => JSON.stringify((process.env[name] ?? '').split(' ')[0])

/** Builds the mini program to `dist/weapp` and the same pages for a browser to `dist/h5`; elsewhere by `OUTPUT_ROOT`. */
const taroConfig: UserConfigExport<'webpack5'> = {
  projectName: 'shuren-shop',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: process.env.OUTPUT_ROOT ?? `dist/${target}`,
  plugins: [],
  defineConstants: {
    CLOUDBASE_ENV: JSON.stringify(process.env.CLOUDBASE_ENV ?? ''),
    SHIPPED_TEMPLATE: templateId('WECHAT_SHIPPED_TEMPLATE'),
    REFUNDED_TEMPLATE: templateId('WECHAT_REFUNDED_TEMPLATE'),
    LOW_STOCK_TEMPLATE: templateId('WECHAT_LOW_STOCK_TEMPLATE'),
    PAYOUT_WAITING_TEMPLATE: templateId('WECHAT_PAYOUT_WAITING_TEMPLATE'),
    PAYOUT_PAID_TEMPLATE: templateId('WECHAT_PAYOUT_PAID_TEMPLATE'),
    PAYOUT_RETURNED_TEMPLATE: templateId('WECHAT_PAYOUT_RETURNED_TEMPLATE'),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  sass: {},
  mini: {
    // Without this flag a <View compileMode> renders nothing, and the build does not say so.
    experimental: { compileMode: true },
    compile: { include: [contract] },
    // What only a subpackage uses stays in it.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [contract] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      // On a wide window the pages stay at a phone's size of text instead of doubling.
      pxtransform: { enable: true, config: { maxRootSize: 22 } },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      // Taro shares only what the entry needs; every page would carry its own copy of the components.
      chain.optimization.splitChunks({ chunks: 'all', minSize: 20_000 })
      chain.performance.hints(false)
    },
  },
}

export default defineConfig<'webpack5'>(taroConfig)
