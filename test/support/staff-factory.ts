// A small authority: who works where and under whom, and one child of the team North.
import { type Day, isoDay } from '../../src/kit/dates/index.ts'
import type { CaseFacts, CasePart } from '../../src/law/reviewing-officers/independence.ts'
import type { Line, Post, StaffFacts } from '../../src/law/reviewing-officers/staff.ts'

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
