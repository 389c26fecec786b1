export default definePageConfig({ navigationBarTitleText: '退货地址和期限' })
