import { type Day, toDate } from '../../../kit/dates/index.ts'
import { renderButton, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue, joinHtml } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { toAbsenceName } from '../absence.ts'
import {
  absencePath,
  accountPath,
  changePersonPath,
  changeTermsPath,
  endPostPath,
  lineManagerPath,
  newAbsencePath,
  newPostPath,
  personPath,
  staffRecordPath,
} from '../people-paths.ts'
import { managerOn, type PersonRecord } from '../person.ts'
import { type Named, type Post, toPostName } from '../post.ts'
import { CONTRACT_NAMES } from '../post-terms.ts'
import { isTakenBack, isWithin, type Span, toSpanWords } from '../span.ts'
import { toWarnings } from './warnings.ts'

export type PersonView = {
  readonly person: PersonRecord
  readonly today: Day
  readonly mayManage: boolean
  readonly mayManageAccounts: boolean
  /** Whether the way to their record of supervision and training is shown. */
  readonly seesRecord: boolean
  /** Whether it is shown on what contract they are, and what limit was agreed with them. */
  readonly seesTerms: boolean
  /** Whether it is shown why they are away; to others it is only said that they are. */
  readonly seesWhyAway: boolean
  /** How many children they hold today. */
  readonly children: number
}

/** Somebody who works with children, with their history. */
export function renderPerson(view: PersonView): Html {
  const { person, today, children } = view
  const warnings = toWarnings(person, today, children).map((text) => renderWarningText({ text }))
  return html`${renderPageTitle(person.name, leadOf(view))}
${warnings}
${renderColumns(
  html`${renderPosts(view)}${renderLeave(view)}${renderCovers(view)}`,
  html`${renderAbout(view)}${renderManagers(view)}${renderManages(view)}`,
)}`
}

function leadOf({ person, today }: PersonView): string {
  const { leftOn } = person
  const here = leftOn === null || leftOn > today ? person.posts.filter((post) => isWithin(post, today)) : []
  const posts = here.map(({ kind, team }) =>
    team === null ? toPostName(kind) : `${toPostName(kind)}, ${team.name}`,
  )
  if (posts.length > 0) return posts.join('; ')
  return leftOn !== null && leftOn <= today ? `Left on ${toDate(leftOn)}` : 'In no post now'
}

const said = (text: string): Html => html`<span class="govuk-visually-hidden">${text}</span>`
const linkTo = ({ id, name }: Named): Html => html`<a class="govuk-link" href="${personPath(id)}">${name}</a>`
const button = (text: string, href: string): Html =>
  html`<p class="fp-actions">${renderButton({ text, href, classes: 'govuk-button--secondary fp-button--small' })}</p>`

type Item = { readonly what: HtmlValue; readonly span: Span; readonly act?: HtmlValue }

function renderHistory(items: readonly Item[], today: Day, empty: string): Html {
  if (items.length === 0) return renderEmpty(empty)
  const rows = items.map(({ what, span, act }) => {
    const words = toSpanWords(span, today)
    const when = isTakenBack(span) ? html`<s>${toDate(span.from)}</s> ${words}` : words
    return html`<li class="fp-side__item"><div><span class="fp-side__title">${what}</span><span class="fp-side__under">${when}</span></div>${act && html`<div class="fp-side__mark">${act}</div>`}</li>`
  })
  return html`<ul class="fp-side">${rows}</ul>`
}

function renderPosts({ person, today, mayManage, seesTerms }: PersonView): Html {
  const what = ({ kind, team, controlsResources, fullTimeEquivalent, terms }: Post) =>
    [
      toPostName(kind),
      team?.name,
      fullTimeEquivalent < 1 && `${fullTimeEquivalent} of a full week`,
      seesTerms && terms.contract && CONTRACT_NAMES[terms.contract].toLowerCase(),
      seesTerms && terms.ownLimit !== null && `at most ${terms.ownLimit} children`,
      controlsResources && 'controls resources',
    ]
      .filter(Boolean)
      .join(', ')
  const end = ({ id, kind }: Post) =>
    html`<a class="govuk-link" href="${endPostPath(person.id, id)}">End${said(` the post ${toPostName(kind)}`)}</a>`
  const change = ({ id, kind }: Post) =>
    html`<a class="govuk-link" href="${changeTermsPath(person.id, id)}">Change${said(` hours or terms of the post ${toPostName(kind)}`)}</a>`
  const items = person.posts.map((post) => ({
    what: what(post),
    span: post,
    act:
      mayManage &&
      !isTakenBack(post) &&
      joinHtml([change(post), ...(post.to === null ? [end(post)] : [])], ' '),
  }))
  return renderSection({
    title: 'Posts',
    content: html`${renderHistory(items, today, 'No post is on record.')}${mayManage && button('Add a post', newPostPath(person.id))}`,
  })
}

function renderLeave({ person, today, mayManage, seesWhyAway }: PersonView): Html {
  const items = person.absences.map((absence) => {
    const cover = absence.cover === null ? 'nobody covers' : html`${linkTo(absence.cover)} covers`
    const change = html`<a class="govuk-link" href="${absencePath(person.id, absence.id)}">Change${said(` ${toAbsenceName(absence.kind)} from ${toDate(absence.from)}`)}</a>`
    return {
      what: html`${seesWhyAway ? toAbsenceName(absence.kind) : 'Away'}: ${cover}`,
      span: absence,
      act: mayManage && !isTakenBack(absence) && change,
    }
  })
  return renderSection({
    title: 'Leave',
    content: html`${renderHistory(items, today, 'No leave is on record.')}${mayManage && button('Add leave', newAbsencePath(person.id))}`,
  })
}

function renderCovers({ person, today }: PersonView): Html | null {
  if (person.covers.length === 0) return null
  const items = person.covers.map((absence) => ({ what: linkTo(absence.person), span: absence }))
  return renderSection({ title: 'Covers for', content: renderHistory(items, today, '') })
}

function renderAbout({ person, mayManage, mayManageAccounts, seesRecord }: PersonView): Html {
  const accounts = person.accounts.map(({ id, userName }) =>
    mayManageAccounts
      ? html`<a class="govuk-link" href="${accountPath(id)}">${userName}</a>`
      : html`${userName}`,
  )
  const pairs = renderKeyValues([
    { key: 'Work email', value: person.email },
    { key: 'Account', value: accounts.length === 0 ? 'None' : joinHtml(accounts, ', ') },
    ...(person.leftOn === null ? [] : [{ key: 'Left on', value: toDate(person.leftOn) }]),
  ])
  return renderSection({
    title: 'About',
    content: html`${pairs}${mayManage && button('Change', changePersonPath(person.id))}${seesRecord && html`<p class="govuk-body"><a class="govuk-link" href="${staffRecordPath(person.id)}">Supervision and training</a></p>`}`,
  })
}

function renderManagers({ person, today, mayManage }: PersonView): Html {
  const items = person.managers.map((line) => ({ what: linkTo(line.manager), span: line }))
  const words = managerOn(person, today) === null ? 'Set a line manager' : 'Change line manager'
  return renderSection({
    title: 'Line managers',
    content: html`${renderHistory(items, today, 'No line manager is on record.')}${mayManage && button(words, lineManagerPath(person.id))}`,
  })
}

function renderManages({ person, today }: PersonView): Html | null {
  const now = person.manages.filter((line) => isWithin(line, today))
  if (now.length === 0) return null
  const items = now.map((line) => ({ what: linkTo(line.person), span: line }))
  return renderSection({ title: 'Manages', content: renderHistory(items, today, '') })
}
