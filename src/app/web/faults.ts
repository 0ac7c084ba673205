import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Log, logFault } from '../../platform/log/log.ts'
import { type ErrorPage, toFaultPage, toTooLargePage } from '../../ui/errors/error-page.ts'
import { html } from '../../ui/html.ts'
import { FileTooLargeError, MOST_FILES } from './posted.ts'
import { writeSecurityHeaders } from './security.ts'
import { type Frame, sendErrorPage } from './send-page.ts'

/** Turns whatever was thrown into a page, once, here. Only what is our fault is logged as one. */
export function addFaultPages(server: FastifyInstance, log: Log, frame: Frame): void {
  server.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const status = statusOf(error)
    if (status >= 500) logFault(log, request.id, error)
    return sendErrorPage(reply, toPageOf(error, status, request.id), frame)
  })
}

/** An address that cannot be read at all, before there is a route or a hook to answer it. */
export function answerUnreadable(frame: Frame, isSecure: boolean) {
  return (error: unknown, _request: FastifyRequest, reply: FastifyReply): void => {
    writeSecurityHeaders(reply, isSecure)
    reply.header('cache-control', 'no-store')
    sendErrorPage(reply, toUnreadablePage(statusOf(error)), frame)
  }
}

function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('statusCode' in error)) return 500
  const { statusCode } = error
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500
}

function toPageOf(error: unknown, status: number, reference: string): ErrorPage {
  if (status >= 500) return toFaultPage(reference)
  if (error instanceof FileTooLargeError) return toTooLargePage('1 GB')
  if (codeOf(error) === 'FST_FILES_LIMIT') return toTooManyFilesPage()
  if (status === 413) return toTooLongPage()
  if (status === 429) return toBusyPage()
  return toUnreadablePage(status)
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

function toTooManyFilesPage(): ErrorPage {
  const title = 'Those are too many files at once'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">You can send up to ${MOST_FILES} files at once. Nothing was saved. Go back, choose fewer files, and send the rest after them.</p></div>`
  return { status: 413, title, main }
}

function toTooLongPage(): ErrorPage {
  const title = 'That is too much at once'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">What you sent is longer than this page can take. Nothing was saved. Go back, make it shorter or send it in parts.</p></div>`
  return { status: 413, title, main }
}

function toBusyPage(): ErrorPage {
  const title = 'Too many tries'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">There were too many tries from your network. What you sent now is not saved. Wait a minute, go back, then try again.</p></div>`
  return { status: 429, title, main }
}

function toUnreadablePage(status: number): ErrorPage {
  const title = 'We could not read that'
  const main = html`<div class="fp-reading"><h1 class="fp-title">${title}</h1><p class="govuk-body">What was sent is not something this page can take. Nothing was saved. <a class="govuk-link" href="/">Go to Today</a>.</p></div>`
  return { status, title, main }
}
