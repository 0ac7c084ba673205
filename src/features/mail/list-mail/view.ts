import { MAIL_KEPT_DAYS, UNSENT_DAYS } from '../../../platform/outbox/index.ts'
import { renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toNumber } from '../../../ui/parts/index.ts'
import { type ListState, type Query, renderListTable } from '../../../ui/tables/index.ts'
import type { Message } from '../message.ts'
import { MAIL_PATH, type MailView, mailPath } from '../paths.ts'
import type { MailCounts } from '../queries.ts'
import { MAIL_COLUMNS } from './columns.ts'

export type MailListView = {
  readonly view: MailView
  readonly rows: readonly Message[]
  readonly counts: MailCounts
  readonly server: 'set' | 'not-set'
  readonly query: Query
  readonly state: ListState
}

const EMPTY: Readonly<Record<MailView, string>> = {
  unsent: 'Nothing waits. Every e-mail has been sent.',
  sent: 'No e-mail has been sent yet.',
  stopped: 'No e-mail was stopped.',
}

/** The list of e-mails, with what could not be sent first. */
export function renderMail(shown: MailListView): Html {
  const { view, rows, counts, server, query, state } = shown
  const totals = { unsent: counts.waiting + counts.failed, sent: counts.sent, stopped: counts.stopped }
  const tab = (key: MailView, text: string) => ({
    key,
    text,
    href: mailPath(key),
    count: toNumber(totals[key]),
  })
  return html`${renderPageTitle('E-mail', `What waits to be sent, and what could not be. The words of an e-mail are never shown. They are erased once it is sent, or after ${UNSENT_DAYS} days. That it was sent is kept for ${MAIL_KEPT_DAYS} days.`)}
${server === 'not-set' && renderNoServer()}
${renderLinkTabs('E-mails', [tab('unsent', 'Not sent'), tab('sent', 'Sent'), tab('stopped', 'Stopped')], view)}
${renderListTable({
  caption: 'E-mails',
  summary: toSummary(view, counts),
  columns: MAIL_COLUMNS,
  rows,
  total: totals[view],
  path: MAIL_PATH,
  query,
  state,
  empty: EMPTY[view],
})}`
}

function renderNoServer(): Html {
  return renderWarningText({
    text: 'No mail server is set up, so e-mails wait here. Whoever runs Footprint must set SMTP_URL, MAIL_FROM and PUBLIC_ADDRESS.',
    iconFallbackText: 'Warning',
  })
}

function toSummary(view: MailView, { waiting, failed, sent, stopped }: MailCounts): string {
  if (view === 'sent') return countOf(sent, 'e-mail')
  if (view === 'stopped') return countOf(stopped, 'e-mail')
  return `${countOf(failed, 'e-mail')} could not be sent, ${toNumber(waiting)} waiting`
}
