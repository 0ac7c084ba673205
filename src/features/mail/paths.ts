export const MAIL_PATH = '/mail'
export const MESSAGE_PATTERN = '/mail/:message'

/** Which messages the list shows. */
export const MAIL_VIEWS = ['unsent', 'sent', 'stopped'] as const
export type MailView = (typeof MAIL_VIEWS)[number]

export function mailPath(view: MailView): string {
  return view === 'unsent' ? MAIL_PATH : `${MAIL_PATH}?show=${view}`
}

export function messagePath(id: string): string {
  return `${MAIL_PATH}/${encodeURIComponent(id)}`
}
