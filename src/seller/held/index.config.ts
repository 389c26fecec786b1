export default definePageConfig({ navigationBarTitleText: '等核对的佣金' })
