import type { PageRequest, PageResponse } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Child, CHILDREN_PATH, childPath, displayName } from '../../children/index.ts'
import { readRecordingFacts } from '../queries/recording-facts.ts'
import { type RecordingPage, reviewPath } from '../paths.ts'
import type { ReviewDraft } from '../review-draft.ts'
import { renderCheckPage } from './check-view.ts'
import { renderMeetingPage } from './meeting-view.ts'
import { renderPeoplePage } from './people-view.ts'
import { renderPlanPage } from './plan-view.ts'
import { type Recording, toRecording } from './recording.ts'
import { PAGE_TITLES, toTaskWords } from './shell-view.ts'

/** Where somebody is: on a page of a draft, with what is wrong on it. */
export type Place = {
  readonly draft: ReviewDraft
  readonly page: RecordingPage
  readonly errors: FieldErrors
  /** A recorded review that stands in the way of the day that was given. */
  readonly known?: string
  readonly status?: number
}

/** Reads what the pages are drawn from. */
export async function readRecording(
  { db }: Services,
  request: PageRequest,
  child: Child,
  draft: ReviewDraft,
): Promise<Recording> {
  return toRecording(child, draft, await readRecordingFacts(db, child, draft), request)
}

/** Draws the page somebody is on. */
export async function draw(
  services: Services,
  request: PageRequest,
  child: Child,
  place: Place,
): Promise<PageResponse> {
  const recording = await readRecording(services, request, child, place.draft)
  return frame(request, child, {
    title: `${PAGE_TITLES[place.page]}: ${toTaskWords(recording)}`,
    main: renderPlace(recording, place),
    status: place.status ?? 200,
    errors: place.errors,
  })
}

function renderPlace(recording: Recording, { page, errors, known }: Place): Html {
  if (page === 'people') return renderPeoplePage(recording, errors)
  if (page === 'plan') return renderPlanPage(recording, errors)
  if (page === 'check') return renderCheckPage(recording, errors)
  return renderMeetingPage(recording, errors, known === undefined ? null : renderKnown(known))
}

function renderKnown(reviewId: string): Html {
  return html`A review on that day is already recorded. <a class="govuk-link" href="${reviewPath(reviewId)}">Open that review</a>: you can read it there, and correct it.`
}

type Framed = {
  readonly title: string
  readonly main: Html
  readonly status: number
  readonly errors?: FieldErrors
}

/** A page about a child's review, inside the whole page. */
export function frame(
  request: PageRequest,
  child: Child,
  { title, main, status, errors = [] }: Framed,
): PageResponse {
  const whole = request.frame({
    title,
    nav: CHILDREN_PATH,
    main,
    breadcrumbs: [
      { text: 'Children', href: CHILDREN_PATH },
      { text: displayName(child, child.identifier), href: childPath(child.id) },
    ],
    hasErrors: errors.length > 0,
  })
  return { kind: 'page', status, html: whole }
}
