// What is kept in order behind the pages of children: one list of the places, each for those who may go there.
import { page, type PageRequest, type PageResponse, type Route } from '../platform/web/route.ts'
import { type Html, html } from '../ui/html.ts'
import { renderPageTitle, renderSection } from '../ui/layout/index.ts'
import { type AccessTable, mayDo } from './access.ts'

type Place = { readonly text: string; readonly href: string; readonly about: string }

const PLACES: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: 'You',
    places: [
      { text: 'Your account', href: '/account', about: 'Password, one-time codes, where you are signed in' },
      { text: 'What you did', href: '/account/trail', about: 'Your own trail: what you opened and changed' },
      { text: 'Your calendar', href: '/my-calendar', about: 'Your reviews in a calendar program' },
      {
        text: 'Your supervision and training',
        href: '/my-record',
        about: 'What is on record of you, what is due, and what you know about',
      },
      { text: 'Who may do what', href: '/access', about: 'The whole access table' },
    ],
  },
  {
    title: 'More places',
    places: [
      { text: 'Data', href: '/imports', about: 'Load files, and what others are sent' },
      { text: 'Meetings', href: '/meetings', about: 'Reviews that are arranged, by day' },
      { text: 'Caseload', href: '/caseload', about: 'How much each officer holds' },
    ],
  },
  {
    title: 'People',
    places: [
      {
        text: 'People',
        href: '/people',
        about: 'Who works with children: posts, teams, managers, leave and cover',
      },
      { text: 'Teams', href: '/teams', about: 'Teams and who is in them' },
      {
        text: 'Establishment',
        href: '/caseload/establishment',
        about: 'Posts that are paid for, who is in them, and what is vacant',
      },
      {
        text: 'Gaps in supervision and training',
        href: '/caseload/gaps',
        about: 'What is overdue, missing or soon due for each officer',
      },
      { text: 'Who knows what', href: '/caseload/expertise', about: 'Whom in the service to ask' },
      {
        text: 'Independent legal advice',
        href: '/caseload/legal-advice',
        about: 'How an officer gets it, and how often it was asked for',
      },
      {
        text: 'IROs and their teams',
        href: '/officer-teams',
        about: 'Who is proposed for which team’s children',
      },
      { text: 'Accounts', href: '/accounts', about: 'Who may sign in, and their roles' },
      {
        text: 'Single sign-on',
        href: '/settings/single-sign-on',
        about: 'Groups of the council’s directory and the roles they give',
      },
    ],
  },
  {
    title: 'Children coming into care',
    places: [
      {
        text: 'Tell the service',
        href: '/notices/new',
        about: 'That a child has come into care, within 2 working days',
      },
      {
        text: 'Who was told of, and who was not',
        href: '/notices',
        about: 'Notices in time, late and missing, and first reviews doomed on arrival',
      },
    ],
  },
  {
    title: 'Between reviews',
    places: [
      {
        text: 'Events to tell the IRO',
        href: '/events-to-tell',
        about: 'What our records show of your children and the IRO was not told',
      },
    ],
  },
  {
    title: 'Our authority',
    places: [
      { text: 'Local rules', href: '/local-rules', about: 'What the law leaves to us, from which day on' },
      {
        text: 'How to reach the IRO service',
        href: '/how-to-reach',
        about: 'Telephone, e-mail, address and opening times, as letters to children say them',
      },
      {
        text: 'Bank holidays',
        href: '/bank-holidays',
        about: 'Days that are no working days, and days added',
      },
      {
        text: 'Stages of a challenge',
        href: '/challenge-stages',
        about: 'What a formal dispute is called, who answers, and in how many days',
      },
      { text: 'Themes of a challenge', href: '/challenge-themes', about: 'What challenges are about' },
      {
        text: 'How long work takes',
        href: '/caseload/work-hours',
        about: 'Hours for each kind of work, for the forecast and the business case',
      },
      {
        text: 'What posts cost',
        href: '/caseload/salaries',
        about: 'Salaries and on-costs, for the business case',
      },
      { text: 'Policy on reviews', href: '/review-policy', about: 'What children and families are given' },
      {
        text: 'Wording of records and letters',
        href: '/record-templates',
        about: 'What the record of a review and the letter to the child begin with',
      },
    ],
  },
  {
    title: 'E-mail',
    places: [{ text: 'E-mail', href: '/mail', about: 'What waits to be sent, and what could not be' }],
  },
  {
    title: 'Safe records',
    places: [
      {
        text: 'Restricted records',
        href: '/restricted-records',
        about: 'Records that open to named people only',
      },
      {
        text: 'Emergency openings',
        href: '/emergency-openings',
        about: 'Records opened in an emergency, for a manager to look at',
      },
      {
        text: 'Independence of IROs',
        href: '/independence',
        about: 'IROs who are no longer independent of a child’s case',
      },
      { text: 'What people did', href: '/audit', about: 'Who did what to which record' },
    ],
  },
  {
    title: 'Quality',
    places: [
      {
        text: 'Work programme',
        href: '/work-programme',
        about: 'What the service set out to do this year, and questions of members',
      },
    ],
  },
  {
    title: 'Data for other programs',
    places: [
      { text: 'Datasets', href: '/datasets', about: 'What Power BI and others can fetch, and what it means' },
    ],
  },
  {
    title: 'Data protection',
    places: [
      {
        text: 'Requests to see a record',
        href: '/subject-access',
        about: 'People who asked for a copy of their record',
      },
      {
        text: 'How long records are kept',
        href: '/retention',
        about: 'What is due to be destroyed, and what is held',
      },
      {
        text: 'How long staff records are kept',
        href: '/retention/staff',
        about: 'Records of supervision and training of people who left',
      },
      {
        text: 'What data we hold, and why',
        href: '/records-of-processing',
        about: 'What we keep, why, on what lawful basis and for how long',
      },
    ],
  },
]

/** The page of settings: the places that the person may go to, of `pages` and of those about one's own sign-in. */
export function settingsRoute(
  pages: readonly Route[],
  own: readonly { readonly path: string }[],
  access: AccessTable,
): Route {
  const actions = new Map(
    pages.filter(({ method }) => method === 'GET').map(({ path, action }) => [path, action]),
  )
  return {
    method: 'GET',
    path: '/settings',
    action: 'use-footprint',
    handle: async (request) =>
      show(request, (href) => {
        const action = actions.get(href)
        return (
          own.some(({ path }) => path === href) ||
          (action !== undefined && mayDo(access, action, request.user.roles))
        )
      }),
  }
}

function show(request: PageRequest, mayGo: (href: string) => boolean): PageResponse {
  const groups = PLACES.map(({ title, places }) => ({
    title,
    places: places.filter(({ href }) => mayGo(href)),
  }))
  const main = html`${renderPageTitle('Settings')}${groups
    .filter(({ places }) => places.length > 0)
    .map(({ title, places }) =>
      renderSection({ title, content: html`<ul class="govuk-list">${places.map(renderPlace)}</ul>` }),
    )}`
  return page(request.frame({ title: 'Settings', nav: '/settings', main }))
}

function renderPlace({ text, href, about }: Place): Html {
  return html`<li><a class="govuk-link" href="${href}">${text}</a><br><span class="fp-quiet">${about}</span></li>`
}
