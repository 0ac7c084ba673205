import type { PageRequest, PageResponse } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import { type Child, CHILDREN_PATH, childPath, displayName } from '../../children/index.ts'
import { listOpenDecisionsOf } from '../../decisions/index.ts'
import { readRecordingFacts } from '../queries/recording-facts.ts'
import { type RecordingPage, reviewPath } from '../paths.ts'
import { listOtherDrafts } from '../queries/drafts.ts'
import { isHeldElsewhere, type ReviewDraft } from '../review-draft.ts'
import { renderCheckPage } from './check-view.ts'
import { renderDiscussionPage } from './discussion-view.ts'
import { readSoFar } from './form.ts'
import { renderMeetingPage } from './meeting-view.ts'
import { renderPeoplePage } from './people-view.ts'
import { renderPlanPage } from './plan-view.ts'
import { type InvitedPerson, type Recording, type SpokenBefore, toRecording } from './recording.ts'
import { PAGE_TITLES, toTaskWords } from './shell-view.ts'

/** Where somebody is: on a page of a draft, with what is wrong on it. */
export type Place = {
  readonly draft: ReviewDraft
  readonly page: RecordingPage
  readonly errors: FieldErrors
  /** The token of the tab; null where the form did not say. */
  readonly tab: string | null
  /** A recorded review that stands in the way of the day that was given. */
  readonly known?: string
  readonly status?: number
}

/** What is known of a review from the time in which it was prepared, from whoever keeps it. */
export type KnownBefore = {
  /** Who is asked to the review that is held about now. */
  readonly listInvited: (childId: string, on: Day) => Promise<readonly InvitedPerson[]>
  /** Whether the child was spoken to before the review of that day; null where nobody recorded it. */
  readonly findSpokenBefore: (childId: string, on: Day) => Promise<SpokenBefore | null>
}

/** What recording works with. */
export type Desk = Services & KnownBefore

/** Reads what the pages are drawn from. */
export async function readRecording(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Pick<Place, 'draft' | 'page' | 'tab'>,
): Promise<Recording> {
  const { db, clock } = desk
  const { draft, page, tab } = place
  const { today, csrfToken, user } = request
  const facts = await readRecordingFacts(db, child, draft)
  return toRecording(child, draft, facts, {
    today,
    csrfToken,
    tab,
    held: isHeldElsewhere(draft, tab, clock.now()) ? 'elsewhere' : 'here',
    // A review that is put right later keeps the headings it was held under.
    model: await readLocalRule(db, 'practice-model', dayHeld(draft, today)),
    invited: page === 'people' ? await desk.listInvited(child.id, dayHeld(draft, today)) : [],
    spokenBefore: page === 'people' ? await findUnsaidSpoken(desk, draft, today) : null,
    openDecisions: page === 'plan' ? await listEarlierDecisions(desk, draft) : [],
    calendar: facts.policy.calendar,
    others: await listOtherDrafts(db, child.id, user.accountId),
  })
}

const dayHeld = ({ answers }: Pick<ReviewDraft, 'answers'>, today: Day): Day =>
  readSoFar(answers).parts[0]?.on ?? today

// Only until this page says it: then its own word counts.
async function findUnsaidSpoken(desk: Desk, draft: ReviewDraft, today: Day) {
  if (readText(draft.answers, 'spoken') !== '') return null
  return await desk.findSpokenBefore(draft.childId, dayHeld(draft, today))
}

// Those of the review that is corrected are on the page already.
async function listEarlierDecisions({ db }: Desk, { childId, reviewId }: ReviewDraft) {
  const open = await listOpenDecisionsOf(db, childId)
  return open.filter((decision) => decision.reviewId !== reviewId)
}

/** Draws the page somebody is on. */
export async function draw(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Place,
): Promise<PageResponse> {
  const recording = await readRecording(desk, request, child, place)
  return frame(request, child, {
    title: `${PAGE_TITLES[place.page]}: ${toTaskWords(recording)}`,
    main: renderPlace(recording, place),
    status: place.status ?? 200,
    errors: place.errors,
  })
}

function renderPlace(recording: Recording, { page, errors, known }: Place): Html {
  if (page === 'people') return renderPeoplePage(recording, errors)
  if (page === 'discussion') return renderDiscussionPage(recording, errors)
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
