/** WeChat waits this long for the shop's answer. */
const ANSWER_WITHIN_MS = 5_000

/** Posts a notice. The shop's HTTP status, or `none` when no answer came in time. */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<number | 'none'> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    // Refused, broken or too slow: to WeChat all the same, it repeats the notice.
    return 'none'
  }
}
