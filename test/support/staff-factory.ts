// A small authority: who works where and under whom, and one child of the team North.
import { type Day, isoDay } from '../../src/kit/dates/index.ts'
import {
  type CaseFacts,
  type CasePart,
  judgeIndependence,
} from '../../src/law/reviewing-officers/independence.ts'
import {
  type Absence,
  type Line,
  type Post,
  type StaffFacts,
  toStaff,
} from '../../src/law/reviewing-officers/staff.ts'

/** Long enough ago for any test. */
export const always = { from: isoDay('2020-01-01'), to: null }

export const line = (
  person: string,
  manager: string,
  days: { from: Day; to: Day | null } = always,
): Line => ({
  person,
  manager,
  ...days,
})
export const post = (person: string, kind: string, team: string | null, given: Partial<Post> = {}): Post => ({
  person,
  kind,
  team,
  controlsResources: false,
  ...always,
  ...given,
})

export const cover = (person: string, by: string, days: { from: Day; to: Day | null } = always): Absence => ({
  person,
  cover: by,
  ...days,
})

const people = Object.entries({
  ruth: 'Ruth Adeyemi',
  owen: 'Owen Birtles',
  grace: 'Grace Holt',
  dan: 'Dan Petrov',
  priya: 'Priya Shah',
  helen: 'Helen Marsh',
  mo: 'Mo Karim',
}).map(([id, name]) => ({ id, name }))

export const teams = [
  { id: 'north', name: 'North', within: 'care' },
  { id: 'care', name: 'Care and support', within: null },
  { id: 'reviewing', name: 'Reviewing service', within: null },
]

// Dan is in North under Priya, who is under Helen, the director; Ruth and Owen review, under Grace.
export const WHOLE: StaffFacts = {
  people,
  teams,
  absences: [],
  lines: [line('dan', 'priya'), line('priya', 'helen')],
  posts: [
    post('dan', 'social-worker', 'north'),
    post('priya', 'team-manager', 'north', { controlsResources: true }),
    post('helen', 'director', 'care'),
    post('ruth', 'iro', 'reviewing'),
    post('owen', 'iro', 'reviewing'),
    post('grace', 'iro-manager', 'reviewing'),
  ],
}

export const worker = (person: string, does: CasePart, days: { from: Day; to: Day | null } = always) => ({
  person,
  does,
  ...days,
})
export const CASE: CaseFacts = {
  born: isoDay('2014-09-02'),
  workers: [worker('dan', 'social-worker')],
  teams: [{ team: 'north', ...always }],
}

/** What is otherwise than in the small authority; `on`: 21 May 2026. */
export type Given = {
  readonly staff?: Partial<StaffFacts>
  readonly facts?: Partial<CaseFacts>
  readonly on?: Day
}

export const judge = (officer: string, given: Given = {}) =>
  judgeIndependence({
    staff: toStaff({ ...WHOLE, ...given.staff }),
    facts: { ...CASE, ...given.facts },
    officer,
    on: given.on ?? isoDay('2026-05-21'),
  })

export const withLine = (...lines: Line[]): Given => ({ staff: { lines: [...WHOLE.lines, ...lines] } })
export const withPost = (...posts: Post[]): Given => ({ staff: { posts: [...WHOLE.posts, ...posts] } })
export const withCover = (...absences: Absence[]): Given => ({ staff: { absences } })
export const withWorker = (...workers: CaseFacts['workers'][number][]): Given => ({
  facts: { workers: [...CASE.workers, ...workers] },
})
