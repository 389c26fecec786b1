/** A browser needs no bar over the shop's own name; WeChat's bar carries it. */
const bar = process.env.TARO_ENV === 'h5' ? 'custom' : 'default'

export default definePageConfig({
  navigationBarTitleText: '熟人小店',
  navigationStyle: bar,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
