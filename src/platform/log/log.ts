import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** Whatever carries one of these names is never written, wherever it stands in what is logged. */
const PRIVATE = [
  'password',
  'token',
  'csrf',
  'cookie',
  'authorization',
  'name',
  'displayName',
  'userName',
  'born',
  'body',
  'query',
  'params',
  'headers',
  'url',
  'parameters',
]

/** One JSON line an event, to standard error or to `destination`. No names, no addresses of pages, no queries. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const paths = PRIVATE.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: 'withheld' },
      serializers: { err: toLoggedError, error: toLoggedError },
    },
    destination,
  )
}

/** One answered request, by the route's pattern: an address may hold a child's identifier or a name looked for. */
export type AnsweredRequest = {
  readonly method: string
  /** As `/children/:child`; `unknown` where no route answered. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  /** The reference shown on an apology page. */
  readonly reference: string
}

export function logRequest(log: Log, request: AnsweredRequest): void {
  const { method, route, status, milliseconds, reference } = request
  const fields = { method, route, status, milliseconds: Math.round(milliseconds * 10) / 10, reference }
  if (status >= 500) log.error(fields, 'request failed')
  else log.info(fields, 'request')
}

/** A fault, by the reference that the apology page shows. */
export function logFault(log: Log, reference: string, fault: unknown): void {
  log.error({ reference, err: fault }, 'fault')
}

type LoggedError = { readonly type: string; readonly code: string | null; readonly stack: readonly string[] }

// The message of a database error can quote the values of a row, so only what says where and what kind is kept.
function toLoggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, code: null, stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { type: error.name, code, stack: stack.map((line) => line.trim()) }
}
