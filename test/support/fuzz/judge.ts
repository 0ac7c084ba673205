// What is wrong with an answer, whatever was asked.

export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>
  readonly body: string
  readonly milliseconds: number
}

export type Judging = {
  /** Names that stand in no address and no log line. */
  readonly names: readonly string[]
}

const LONGEST = 10_000

/** Words of a fault that nobody outside should read: where the program is, and what it asks its database. */
const INSIDES =
  /\bat .*\((?:file:|node:)|node:internal|node_modules|\.ts:\d+:\d+|SQLSTATE|syntax error at or near|violates (?:unique|foreign|check|not-null)|invalid input syntax|invalid byte sequence|Cannot read propert|is not a function|ECONNREFUSED|pg_sleep\(20\)|\/etc\/passwd:/

/** Headers of every answer, and what each must hold. */
const SAFE_HEADERS: Readonly<Record<string, RegExp>> = {
  // A page runs our own scripts; a file, should a browser draw it after all, runs nothing.
  'content-security-policy':
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'|^default-src 'none'; sandbox$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/i,
  'referrer-policy': /^(?:same-origin|no-referrer)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /no-store|immutable/,
}

/** What is wrong with it, a sentence each; nothing where all is well. */
export function judgeAnswer(answer: Answered, { names }: Judging): readonly string[] {
  const { status, headers, body, milliseconds } = answer
  const faults: string[] = []
  if (status >= 500) faults.push(`answered ${status}`)
  if (milliseconds > LONGEST) faults.push(`took ${Math.round(milliseconds)} ms`)
  const insides = INSIDES.exec(body)
  // Where somebody typed it, it comes back escaped and is theirs.
  if (insides && !isTyped(insides[0])) faults.push(`tells of its insides: ${insides[0].slice(0, 80)}`)
  const isHtml = String(headers['content-type'] ?? '').startsWith('text/html')
  // An id may end in zz before the quote that closes its attribute: only the marker's own quotes count.
  const unescaped = isHtml ? /<zz|zz'|zz&#39;"|['"]&\d+zz/.exec(body) : null
  if (unescaped) faults.push(`draws what was typed as markup: …${around(body, unescaped.index)}…`)
  const isShown = isHtml && headers['content-disposition'] === undefined
  const inline = isShown
    ? /<script(?![^>]*\ssrc=)|<style|<[^>]*\s(?:style|on[a-z]+)="|(?:href|action)="javascript:/.exec(body)
    : null
  if (inline) faults.push(`has script or style of its own: …${around(body, inline.index)}…`)
  for (const [name, wanted] of Object.entries(SAFE_HEADERS)) {
    if (!wanted.test(String(headers[name] ?? ''))) faults.push(`${name} is ${String(headers[name])}`)
  }
  return [...faults, ...judgeLocation(headers['location'], names)]
}

const isTyped = (found: string): boolean => found.startsWith('pg_sleep')

const around = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ')

function judgeLocation(to: Answered['headers'][string], names: readonly string[]): readonly string[] {
  if (typeof to !== 'string') return []
  return [
    ...(/^\/(?![/\\])[^\r\n]*$/.test(to) ? [] : [`leads elsewhere: ${to.slice(0, 80)}`]),
    ...names.filter((name) => to.includes(name)).map((name) => `the address it leads to holds ${name}`),
  ]
}

/** What is wrong with lines of the log: nobody's name, and nothing that was typed. */
export function judgeLog(lines: readonly string[], { names }: Judging): readonly string[] {
  const told = [...names, '<zz', "zz'", '/etc/passwd', 'drop table']
  return lines.flatMap((line) =>
    told
      .filter((text) => line.includes(text))
      .map((text) => `a log line holds ${text}: ${line.slice(0, 200)}`),
  )
}
