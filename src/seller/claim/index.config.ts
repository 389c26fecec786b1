export default definePageConfig({ navigationBarTitleText: '认领小店' })
