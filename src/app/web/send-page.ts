import type { FastifyReply } from 'fastify'
import type { FramedPage, PageResponse } from '../../platform/web/route.ts'
import { type ErrorPage, toForbiddenPage, toNotFoundPage } from '../../ui/errors/error-page.ts'

export type Frame = (page: FramedPage) => string

/** Writes the answer of a page; refusals become pages within `frame`. */
export function sendPage(reply: FastifyReply, response: PageResponse, frame: Frame): FastifyReply {
  switch (response.kind) {
    case 'page':
      return sendHtml(reply, response.status, response.html)
    case 'redirect':
      return reply.redirect(response.to, 303)
    case 'file':
      return (
        reply
          .header('content-disposition', dispositionOf(response.fileName))
          // Whatever is in it may do nothing, should a browser open it after all.
          .header('content-security-policy', "default-src 'none'; sandbox")
          .type(response.contentType)
          .send(response.body)
      )
    case 'data':
      return reply.code(response.status).type('application/json; charset=utf-8').send(response.body)
    case 'not-found':
      return sendErrorPage(reply, toNotFoundPage(), frame)
    case 'forbidden':
      return sendErrorPage(reply, toForbiddenPage(response.because), frame)
    default:
      return response satisfies never
  }
}

export function sendErrorPage(reply: FastifyReply, page: ErrorPage, frame: Frame): FastifyReply {
  return sendHtml(reply, page.status, frame({ title: page.title, nav: null, main: page.main }))
}

function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}

function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\w .,()-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
