export default definePageConfig({ navigationBarTitleText: '选货', enableShareAppMessage: true })
