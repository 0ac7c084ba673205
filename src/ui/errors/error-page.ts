import { type Html, html } from '../html.ts'

/** What an error page says, to be put in a page frame or a bare one. */
export type ErrorPage = { readonly status: number; readonly title: string; readonly main: Html }

function toErrorPage(status: number, title: string, words: Html): ErrorPage {
  return {
    status,
    title,
    main: html`<div class="fp-reading"><h1 class="fp-title">${title}</h1>${words}</div>`,
  }
}

/** Not allowed, with the reason where it may be said. */
export function toForbiddenPage(reason: string): ErrorPage {
  return toErrorPage(
    403,
    'You cannot open this page',
    html`<p class="govuk-body">${reason}</p><p class="govuk-body">If you think you should be able to, ask your manager. <a class="govuk-link" href="/">Go to Today</a>.</p>`,
  )
}

/** No such page, or none this person may know of. */
export function toNotFoundPage(): ErrorPage {
  return toErrorPage(
    404,
    'Page not found',
    html`<p class="govuk-body">There is no page at this address, or it is not one you can open.</p><p class="govuk-body">If you typed the address, check it is right. You can <a class="govuk-link" href="/">go to Today</a> or search for a child above.</p>`,
  )
}

export type ConflictOptions = {
  /** What was changed: "this review". */
  readonly what: string
  /** Who changed it and when, in words: "Dan Petrov, at 12:04 on 21 May 2026". */
  readonly changedBy: string
  /** What is saved now beside what was typed: a table made by the page. */
  readonly versions: Html
}

/** Someone else saved first. Nothing that was typed is lost. */
export function toConflictPage(options: ConflictOptions): ErrorPage {
  const title = `Someone else has changed ${options.what}`
  const main = html`<h1 class="fp-title">${title}</h1><p class="govuk-body">Saved by ${options.changedBy} while you were writing. Yours is not saved yet and is not lost. Compare the two, then choose.</p>${options.versions}`
  return { status: 409, title, main }
}

/** A file for a year that there is none for: none is made for another. `href` leads to where a year is chosen. */
export function toUnreadYearPage(asked: string, href: string): ErrorPage {
  return toNoFilePage('No file for that year', {
    because: html`“${asked.slice(0, 40)}” is not a year this file can be made for, so none was made. Write the year like <span class="fp-keep">2025-26</span>, or`,
    href,
  })
}

/** The same for the figures of somebody who is neither an officer nor a team. */
export function toUnreadScopePage(asked: string, href: string): ErrorPage {
  return toNoFilePage('No file for that officer or team', {
    because: html`“${asked.slice(0, 40)}” is neither an officer nor a team, so no file was made. You can`,
    href,
  })
}

const toNoFilePage = (title: string, { because, href }: { because: Html; href: string }): ErrorPage =>
  toErrorPage(
    400,
    title,
    html`<p class="govuk-body fp-long">${because} <a class="govuk-link" href="${href}">choose it on the page</a>.</p>`,
  )

/** A file or form larger than we take. */
export function toTooLargePage(limit: string): ErrorPage {
  return toErrorPage(
    413,
    'That file is too large',
    html`<p class="govuk-body">The largest file you can send is ${limit}. Nothing was saved. Go back and choose a smaller file, or send it in parts.</p>`,
  )
}

/** More files, or more guesses, than one person asks for. */
export function toTooOftenPage(minutes: number): ErrorPage {
  return toErrorPage(
    429,
    'You have asked for this too often',
    html`<p class="govuk-body">You can only do this so many times in a short time. Nothing was saved. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.</p>`,
  )
}

/** Our fault. The reference leads to the log, which holds no name. */
export function toFaultPage(reference: string): ErrorPage {
  return toErrorPage(
    500,
    'Sorry, something went wrong',
    html`<p class="govuk-body">This is our fault, not yours. What you saved before is safe. Try again in a minute.</p><p class="govuk-body">If it happens again, tell support this reference: <strong class="fp-reference">${reference}</strong></p>`,
  )
}
