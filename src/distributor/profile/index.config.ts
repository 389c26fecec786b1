export default definePageConfig({ navigationBarTitleText: '称呼和电话' })
