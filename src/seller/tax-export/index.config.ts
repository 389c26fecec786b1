export default definePageConfig({ navigationBarTitleText: '报税表和佣金明细' })
