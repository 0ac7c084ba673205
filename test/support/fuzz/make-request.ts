// One request out of chance: an address of the map, the fields its forms have, and much that no browser would send.
import type { Random } from '../../../db/demo/random.ts'
import type { FoundField } from './find-forms.ts'
import { encodeOddly, nastyValue, ODD_NAMES } from './nasty.ts'

export type Target = {
  readonly method: 'GET' | 'POST'
  /** As `/children/:child`. */
  readonly path: string
  readonly isMultipart: boolean
  /** Fields of its forms, or names of its queries. */
  readonly fields: readonly FoundField[]
}

export type FuzzRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** Whether its token is the session's and no browser says that it comes from elsewhere. */
  readonly isOurs: boolean
}

export type Asking = {
  readonly targets: readonly Target[]
  /** Values that stand for something in an address, by parameter. */
  readonly params: Readonly<Record<string, readonly string[]>>
  readonly csrfToken: string
  readonly cookie: string | null
  readonly index: number
}

/** The request of a number: the same for the same seed. */
export function makeRequest(random: Random, asking: Asking): FuzzRequest {
  const target = random.pick(asking.targets)
  const url = toPath(random, target, asking) + toQuery(random, target, asking)
  const method = random.chance(0.02)
    ? random.pick(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])
    : target.method
  const from = random.weigh([
    [6, { 'sec-fetch-site': 'same-origin' }],
    [2, {}],
    [1, { 'sec-fetch-site': 'cross-site' }],
    [1, { origin: 'https://elsewhere.invalid' }],
  ])
  const cookies = random.chance(0.03) ? nastyHeader(nastyValue(random, asking.index)) : asking.cookie
  const headers = {
    host: 'localhost',
    ...from,
    ...(cookies === null ? {} : { cookie: cookies }),
    ...oddHeaders(random, asking.index),
  }
  if (method !== 'POST') return { method, url, headers, payload: undefined, isOurs: true }
  const token = random.weigh([
    [8, asking.csrfToken],
    [1, null],
    [1, 'x'.repeat(asking.csrfToken.length)],
  ])
  const isForeign = 'origin' in from || ('sec-fetch-site' in from && from['sec-fetch-site'] === 'cross-site')
  const { contentType, payload } = toBody(random, fieldsOf(random, target, token, asking.index), target)
  return {
    method,
    url,
    headers: { ...headers, ...(contentType === null ? {} : { 'content-type': contentType }) },
    payload,
    isOurs: token === asking.csrfToken && !isForeign,
  }
}

function toPath(random: Random, { path }: Target, { params, index }: Asking): string {
  if (random.chance(0.03)) return `/${encodeOddly(random, nastyValue(random, index)).slice(0, 300)}`
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const known = params[name]
    const value =
      known && random.chance(0.75)
        ? random.pick(known)
        : nastyValue(random, index).slice(0, random.between(1, 200))
    return encodeOddly(random, value)
  })
}

function toQuery(random: Random, target: Target, { index }: Asking): string {
  if (random.chance(target.method === 'POST' ? 0.9 : 0.3)) return ''
  const named = target.method === 'GET' ? target.fields : []
  const pairs = Array.from({ length: random.between(1, 5) }, () => {
    const field = named.length > 0 && random.chance(0.8) ? random.pick(named) : null
    const name = field?.name ?? random.pick(ODD_NAMES)
    return `${encodeURIComponent(name)}=${encodeOddly(random, valueOf(random, field, index).slice(0, 2_000))}`
  })
  return `?${pairs.join(random.chance(0.05) ? ';' : '&')}`
}

type Pair = readonly [name: string, value: string]

// Mostly a whole form with a few fields gone wrong: that gets furthest.
function fieldsOf(random: Random, target: Target, token: string | null, index: number): readonly Pair[] {
  const wrong = random.weigh([
    [3, 0.1],
    [3, 0.4],
    [1, 1],
  ])
  const pairs = target.fields.flatMap((field): Pair[] => {
    if (field.name === 'csrf' || random.chance(0.1)) return []
    const value = () => (random.chance(wrong) ? nastyValue(random, index) : valueOf(random, field, index))
    const one: Pair = [field.name, value()]
    return random.chance(0.08) ? [one, [field.name, value()]] : [one]
  })
  const odd: Pair[] = random.chance(0.2) ? [[random.pick(ODD_NAMES), nastyValue(random, index)]] : []
  return [...(token === null ? [] : [['csrf', token] as const]), ...pairs, ...odd]
}

function valueOf(random: Random, field: FoundField | null, index: number): string {
  if (field && field.values.length > 0 && random.chance(0.7)) return random.pick(field.values)
  return random.chance(0.25) ? String(random.between(-3, 2_030)) : nastyValue(random, index)
}

type Body = { readonly contentType: string | null; readonly payload: string | Buffer }

function toBody(random: Random, pairs: readonly Pair[], { isMultipart }: Target): Body {
  const asForm = pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeOddly(random, value)}`)
    .join('&')
  const asMultipart = () => toMultipart(random, pairs, isMultipart)
  return random.weigh<() => Body>([
    [isMultipart ? 2 : 20, () => ({ contentType: 'application/x-www-form-urlencoded', payload: asForm })],
    [isMultipart ? 20 : 2, asMultipart],
    [1, () => ({ contentType: 'application/json', payload: JSON.stringify(Object.fromEntries(pairs)) })],
    [
      1,
      () => ({
        contentType: 'text/xml; charset=utf-16',
        payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      }),
    ],
    [
      1,
      () => ({
        contentType: 'application/x-www-form-urlencoded; charset=utf-7',
        payload: Buffer.from(asForm, 'latin1'),
      }),
    ],
    [1, () => ({ contentType: 'multipart/form-data', payload: asForm })],
    [1, () => ({ contentType: null, payload: asForm })],
  ])()
}

function toMultipart(random: Random, pairs: readonly Pair[], hasFile: boolean): Body {
  const boundary = `b${random.between(1, 1e9)}`
  const part = (words: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${words}\r\n\r\n${value}\r\n`
  const fields = pairs.map(([name, value]) => part(`name="${name.replace(/["\r\n]/g, '_')}"`, value))
  const fileName = random.pick([
    'header.csv',
    '../../x.csv',
    'a\u0001b.csv',
    '<zz.csv',
    '.csv',
    'x'.repeat(500),
  ])
  const content = random.pick([
    '',
    'CHILD,SEX,DOB\n=1+1,9,<zz\n',
    'PK\u0003\u0004\u0014',
    '\u0000'.repeat(5_000),
    '"'.repeat(999),
  ])
  const files = hasFile ? [part(`name="files"; filename="${fileName}"`, content)] : []
  const end = random.chance(0.9) ? `--${boundary}--\r\n` : ''
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.from([...fields, ...files, end].join('')),
  }
}

/** Header values can hold little; the rest is left out. */
function nastyHeader(text: string): string {
  return text.replace(/[^\t\u0020-\u007e]/g, '').slice(0, 500)
}

function oddHeaders(random: Random, index: number): Readonly<Record<string, string>> {
  if (random.chance(0.85)) return {}
  const value = nastyHeader(nastyValue(random, index))
  return random.pick([
    { referer: `http://localhost/${encodeURIComponent(value)}` },
    { 'user-agent': value },
    { 'x-forwarded-for': value },
    { 'x-forwarded-host': 'elsewhere.invalid' },
    { 'accept-encoding': 'br;q=9, *;q=x' },
    { accept: 'application/json' },
    { range: 'bytes=0-,5-1' },
    { 'if-none-match': '*' },
    { 'x-http-method-override': 'DELETE' },
    { authorization: `Bearer ${value}` },
  ])
}
