/**
 * The wording of the separate consent to record an id number, which is sensitive: PIPL (个人信息保护法, in force 2021-11-01)
 * art. 28–30. Another wording is another name.
 */
export const CONSENT = '2026-11-27'
