// The e-mail that an alert waits for a senior manager. Nothing of the alert, and nobody's name, stands in it.
import type { NewMessage } from '../../platform/outbox/index.ts'

/** One e-mail; `address`: the whole address of the alert, which opens to whoever has signed in. */
export function toAlertMessage(to: string, address: string): NewMessage {
  const text = [
    'An alert waits for you in Footprint. Please read it today:',
    '',
    address,
    '',
    'You must sign in to read it.',
    '',
    'The independent reviewing service',
  ].join('\n')
  return { kind: 'challenge-alert', to, subject: 'An alert waits for you in Footprint', text }
}
