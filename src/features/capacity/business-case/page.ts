import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { html } from '../../../ui/html.ts'
import { writeBusinessCase } from '../business-case.ts'
import type { CaseDocument } from '../case-document.ts'
import { BUSINESS_CASE_PATH, FORECAST_PATH, SALARY_BANDS_PATH, WORK_HOURS_PATH } from '../forecast-paths.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { readCaseFacts } from '../queries/case-facts.ts'
import { renderCase } from './html-page.ts'
import { toPdfFile } from './pdf-file.ts'
import { toWordFile } from './word-file.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The case for posts: to read, to print, and as a file. */
export function businessCaseRoutes(services: Services): readonly Route[] {
  const action = 'see-business-case'
  return [
    { method: 'GET', path: BUSINESS_CASE_PATH, action, handle: (request) => show(services, request) },
    ...(['docx', 'pdf'] as const).map(
      (file): Route => ({
        method: 'GET',
        path: `${BUSINESS_CASE_PATH}/document.${file}`,
        action,
        pace: 'limited',
        handle: (request) => download(services, request, file),
      }),
    ),
  ]
}

const readDocument = async ({ db }: Services, { today }: PageRequest): Promise<CaseDocument> =>
  writeBusinessCase(await readCaseFacts(db, today))

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const document = await readDocument(services, request)
  const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`
  const above = html`<p class="fp-actions">${link(`${BUSINESS_CASE_PATH}/document.docx`, 'Word')} ${link(`${BUSINESS_CASE_PATH}/document.pdf`, 'PDF')} ${link(WORK_HOURS_PATH, 'How long work takes')} ${link(SALARY_BANDS_PATH, 'What posts cost')} ${link(FORECAST_PATH, 'The forecast')}</p>`
  const breadcrumbs = [{ text: 'Caseload', href: CASELOAD_PATH }]
  const main = renderCase(document, above)
  return page(request.frame({ title: 'Business case', nav: CASELOAD_PATH, breadcrumbs, main }))
}

async function download(
  services: Services,
  request: PageRequest,
  file: 'docx' | 'pdf',
): Promise<PageResponse> {
  const document = await readDocument(services, request)
  const body = await (file === 'docx' ? toWordFile(document) : toPdfFile(document))
  return { kind: 'file', contentType: TYPES[file], fileName: `business-case.${file}`, body }
}
