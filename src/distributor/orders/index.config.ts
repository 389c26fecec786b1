export default definePageConfig({ navigationBarTitleText: '推广的订单' })
