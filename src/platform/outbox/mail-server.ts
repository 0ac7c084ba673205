import { createTransport } from 'nodemailer'
import { fail, ok } from '../../kit/result.ts'
import { isLoopback, type MailSettings } from '../config/index.ts'
import type { Outgoing, Send } from './outgoing.ts'
import { toSendFailure } from './send-failure.ts'

/** How long a mail server may take, in milliseconds. */
export type MailTimes = {
  /** Until it answers at all. */
  readonly toConnect: number
  /** For one message as a whole, however slowly it goes on answering. */
  readonly forMessage: number
}

const TIMES: MailTimes = { toConnect: 10_000, forMessage: 30_000 }

/**
 * The mail server of the settings. The connection is encrypted, except to this machine itself; `?requireTLS=false` at the
 * end of its address gives that up. Nothing that the server says is kept or logged.
 */
export function createMailServer({ url, from }: MailSettings, times: MailTimes = TIMES): Send {
  const transport = createTransport({
    url,
    requireTLS: !isLoopback(new URL(url).hostname) && !url.startsWith('smtps:'),
    connectionTimeout: times.toConnect,
    dnsTimeout: times.toConnect,
    greetingTimeout: times.toConnect,
    socketTimeout: times.forMessage,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (message) => {
    try {
      await within(times.forMessage, transport.sendMail(toMail(message, from)))
      return ok(null)
    } catch (error) {
      return fail(toSendFailure(error))
    }
  }
}

/** The message as the mail library takes it. Its Message-ID is the same in every attempt. */
function toMail({ id, to, subject, text, calendarMethod, calendarContent }: Outgoing, from: string) {
  const sender = from.replace(/^.*<|>$/g, '')
  return {
    from,
    // As an object, so that an address with a comma is one address.
    to: { name: '', address: to },
    envelope: { from: sender, to },
    subject,
    text,
    messageId: `<${id}@${sender.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendarMethod !== null && calendarContent !== null
      ? { icalEvent: { method: calendarMethod, filename: 'review.ics', content: calendarContent } }
      : {}),
  }
}

async function within(milliseconds: number, sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' })),
      milliseconds,
    )
  })
  try {
    await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
  }
}
