export default definePageConfig({ navigationBarTitleText: '分销的规矩' })
