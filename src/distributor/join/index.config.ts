export default definePageConfig({ navigationBarTitleText: '推广赚佣金' })
