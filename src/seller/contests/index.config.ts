export default definePageConfig({ navigationBarTitleText: '归属的异议' })
