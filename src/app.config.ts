export default defineAppConfig({
  pages: [
    'buyer/home/index',
    'buyer/cart/index',
    'buyer/me/index',
    'buyer/product/index',
    'buyer/checkout/index',
    'buyer/order/index',
    'buyer/orders/index',
    'buyer/addresses/index',
  ],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '熟人小店',
    navigationBarBackgroundColor: '#F6F4F1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F4F1',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#646B76',
    selectedColor: '#C93A1C',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'buyer/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'buyer/cart/index',
        text: '购物车',
        iconPath: 'assets/tab/cart.png',
        selectedIconPath: 'assets/tab/cart-on.png',
      },
      {
        pagePath: 'buyer/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  __usePrivacyCheck__: true,
})
