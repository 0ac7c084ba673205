import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import { toCitationLabel } from '../citation-words.ts'
import { findProvisionBySlug, LAW_PATH } from '../paths.ts'
import { renderLedger, renderProvision } from './view.ts'

/** The ledger and the page of each provision: open to everybody who is signed in. */
export function provisionPageRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: LAW_PATH,
      action: 'use-footprint',
      handle: async (request) => showLedger(request),
    },
    {
      method: 'GET',
      path: `${LAW_PATH}/:provision`,
      action: 'use-footprint',
      handle: async (request) => showProvision(request),
    },
  ]
}

function showLedger(request: PageRequest): PageResponse {
  return page(request.frame({ title: 'The law Footprint works from', nav: null, main: renderLedger() }))
}

function showProvision(request: PageRequest): PageResponse {
  const id = findProvisionBySlug(request.params['provision'] ?? '')
  if (id === null) return NOT_FOUND
  const title = toCitationLabel(id)
  const breadcrumbs = [
    { text: 'The law', href: LAW_PATH },
    { text: title, href: request.url },
  ]
  return page(request.frame({ title, nav: null, breadcrumbs, main: renderProvision(id) }))
}
