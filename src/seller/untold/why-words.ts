import type { UntoldReason } from '../../../types/api/shipping'

/** Why WeChat has not taken it, and who can do something about it. */
export const whyWords: Record<UntoldReason, string> = {
  unavailable: '微信没有回应，会自己再试。',
  payment_unknown: '微信还没查到这笔付款，会自己再试。',
  told_otherwise: '微信那边已经有另一个单号，多半是在别处填的。以哪个为准，要人来定。',
  reupload_used: '微信那边的单号已经改过一次，不能再改。请到微信公众平台的「发货管理」里看。',
  not_shippable: '微信说这笔付款现在不能发货。请到微信公众平台的「发货管理」里看。',
  refused: '微信没有收下这个单号。先看看单号和快递对不对。',
  broken: '小店自己的设置有问题，要照部署说明查一遍。',
}
