/** Who is calling, as the platform says. Empty for a visitor whom WeChat has not named (Moments' single page). */
export interface Caller {
  openid: string
}
