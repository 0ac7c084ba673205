import type { FailureReason, SendFailure } from './outgoing.ts'

const OF_CONNECTION: Readonly<Record<string, FailureReason>> = {
  ETIMEDOUT: 'timed-out',
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
  EOAUTH2: 'sign-in-refused',
  ETLS: 'no-safe-connection',
  EREQUIRETLS: 'no-safe-connection',
}

/** What went wrong, by the code of the mail library and the reply of the server (RFC 5321, 4.2.1: 5 is for good). */
export function toSendFailure(error: unknown): SendFailure {
  const code = fieldOf(error, 'code')
  const reply = fieldOf(error, 'responseCode')
  const command = fieldOf(error, 'command')
  const isOfSender = typeof command === 'string' && command.startsWith('MAIL')
  const isEnvelope = code === 'EENVELOPE'
  if (isEnvelope || code === 'EMESSAGE') {
    if (typeof reply === 'number' && reply < 500) return { reason: 'server-busy', ...FOR_NOW }
    // The address of the sender is a setting: it can be put right, so the message waits.
    if (isEnvelope && isOfSender) return { reason: 'refused-sender', ...ALL_FOR_NOW }
    return { reason: isEnvelope ? 'refused-address' : 'refused-message', isFinal: true, ofServer: false }
  }
  return { reason: OF_CONNECTION[String(code)] ?? 'unreachable', ...ALL_FOR_NOW }
}

const FOR_NOW = { isFinal: false, ofServer: false } as const
const ALL_FOR_NOW = { isFinal: false, ofServer: true } as const

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}
