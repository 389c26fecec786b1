export default definePageConfig({ navigationBarTitleText: '退换' })
