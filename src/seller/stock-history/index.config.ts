export default definePageConfig({ navigationBarTitleText: '库存记录' })
