/** The shop's tokens in a page of its own: the sheet stands in for WeChat's, which the shop does not draw either. */
export const STYLE = `
:root { color-scheme: light; --brand: #c93a1c; --ink: #1f2329; --ink-3: #646b76; --paper: #f6f4f1; --line: #eae6e0; }
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; display: flex; align-items: flex-end; background: rgb(31 35 41 / 45%); color: var(--ink);
  font: 15px/1.5 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { width: 100%; max-width: 480px; margin: 0 auto; padding: 24px 24px calc(24px + env(safe-area-inset-bottom));
  background: #fff; border-radius: 16px 16px 0 0; text-align: center; }
h1 { font-size: 15px; font-weight: 500; color: var(--ink-3); }
.amount { margin: 12px 0 20px; font-size: 40px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.amount span { font-size: .68em; margin-right: 2px; }
/* Balanced: no single character alone on a last line. */
.why { margin: 12px 0 20px; font-size: 18px; font-weight: 600; text-wrap: balance; }
dl { padding: 12px 0; border-top: 1px solid var(--line); display: grid; grid-template-columns: auto 1fr; gap: 8px 24px; }
dt { color: var(--ink-3); text-align: left; }
dd { text-align: right; overflow-wrap: anywhere; }
form { margin-top: 12px; display: grid; gap: 12px; }
button { min-height: 48px; padding: 0 24px; border: 0; border-radius: 24px; font: inherit; font-size: 17px; cursor: pointer; }
.pay { background: var(--brand); color: #fff; font-weight: 600; }
.cancel { background: var(--paper); color: var(--ink); }
button:active { opacity: .8; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.note { margin-top: 16px; text-wrap: balance; font-size: 13px; color: var(--ink-3); }
`
