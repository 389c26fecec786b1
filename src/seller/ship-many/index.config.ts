export default definePageConfig({ navigationBarTitleText: '贴单号' })
