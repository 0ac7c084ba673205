// A real mail server on this machine, for tests: what it was sent, and whom it refuses.
import { once } from 'node:events'
import { after } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Delivered = { readonly to: string; readonly raw: string; readonly read: Email }

export type MailDesk = {
  /** Its address, as the setting SMTP_URL has it. */
  readonly url: string
  /** What it took, in order. */
  readonly delivered: readonly Delivered[]
  /** Addresses it refuses for good (550). */
  readonly refuses: Set<string>
  /** Addresses it asks to try later (451). */
  readonly putsOff: Set<string>
  /** How long it thinks before it takes a message, in milliseconds. */
  thinksFor: number
  stop(): Promise<void>
}

/** Starts a mail server; on a port given, where one was stopped before. It is stopped after the tests of the file. */
export async function startMailDesk(port = 0): Promise<MailDesk> {
  const delivered: Delivered[] = []
  const desk = { delivered, refuses: new Set<string>(), putsOff: new Set<string>(), thinksFor: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (desk.refuses.has(address)) return done(reply(550, `no such person: ${address}`))
      if (desk.putsOff.has(address)) return done(reply(451, 'try later'))
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      const take = async (): Promise<void> => {
        const raw = Buffer.concat(chunks).toString('utf8')
        await new Promise((resolve) => setTimeout(resolve, desk.thinksFor))
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        delivered.push({ to, raw, read: await PostalMime.parse(raw) })
      }
      stream.on('end', () => void take().finally(done))
    },
  })
  // A visitor who hangs up in the middle is no fault of the test.
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  let isUp = true
  const stop = async (): Promise<void> => {
    if (!isUp) return
    isUp = false
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  after(stop)
  return Object.assign(desk, { url: `smtp://127.0.0.1:${address.port}`, stop })
}

function reply(responseCode: number, says: string): Error {
  return Object.assign(new Error(says), { responseCode })
}
