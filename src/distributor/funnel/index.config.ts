export default definePageConfig({ navigationBarTitleText: '链接', enableShareAppMessage: true })
