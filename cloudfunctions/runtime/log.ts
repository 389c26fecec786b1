/** One line per call, for the platform's log. No names, phones, openids or keys: only what finds the call again. */
export interface LogLine {
  requestId: string
  /** The endpoint, notice or sweep. */
  what: string
  /** `ok`, or the refusal's word. */
  outcome: string
  tookMs?: number
  detail?: string
}

const PRIVATE = /Authorization|signature="|-----BEGIN|access_token/i

/** The platform's errors say in their code what went wrong. */
const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? `${error.code} ` : ''

/** A thrown error in a few words. Anything that smells of a key or a signed header is left out. */
export function errorText(error: unknown): string {
  const text =
    error instanceof Error
      ? `${codeOf(error)}${error.name}: ${error.message}\n${error.stack ?? ''}`
      : String(error)
  return PRIVATE.test(text) ? 'left out: it holds credentials' : text.slice(0, 2_000)
}

export function log(line: LogLine): void {
  console.log(JSON.stringify(line))
}
