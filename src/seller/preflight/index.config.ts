export default definePageConfig({ navigationBarTitleText: '海报能不能用' })
