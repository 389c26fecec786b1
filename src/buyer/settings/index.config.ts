export default definePageConfig({ navigationBarTitleText: '隐私与账户' })
