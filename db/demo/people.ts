// Who works at the fictional council. Nobody here is anybody.
import { type Day, isoDay } from '../../src/kit/dates/index.ts'
import type { Team } from '../../src/features/people/index.ts'
import type { Role } from '../../src/platform/identity/index.ts'

/** The day that is today in the demonstration: a Friday. */
export const DEMO_TODAY: Day = isoDay('2026-11-20')

export type DemoOfficer = { readonly id: string; readonly name: string; readonly leftOn: Day | null }

const officer = (id: string, name: string, leftOn: Day | null = null): DemoOfficer => ({ id, name, leftOn })

/** Nine who work here, and one who has left. */
export const OFFICERS = {
  ruth: officer('officer-adeyemi', 'Ruth Adeyemi'),
  owen: officer('officer-birtles', 'Owen Birtles'),
  farah: officer('officer-chaudhry', 'Farah Chaudhry'),
  martin: officer('officer-dunning', 'Martin Dunning'),
  bridget: officer('officer-ellershaw', 'Bridget Ellershaw'),
  joel: officer('officer-fosu', 'Joel Fosu'),
  helen: officer('officer-grayling', 'Helen Grayling'),
  sunita: officer('officer-joshi', 'Sunita Joshi'),
  peter: officer('officer-mallory', 'Peter Mallory'),
  iris: officer('officer-novello', 'Iris Novello', isoDay('2025-09-01')),
} as const

const team = (id: string, name: string): Team => ({ id, name })

/** The officers' own team. */
export const REVIEWING_TEAM: Team = team('team-reviewing', 'Reviewing service')

/** Teams of social workers. */
export const TEAMS = {
  north: team('team-north', 'North'),
  south: team('team-south', 'South'),
  riverside: team('team-riverside', 'Riverside'),
  throughCare: team('team-through-care', 'Through care'),
  disabled: team('team-disabled-children', 'Disabled children'),
  leavingCare: team('team-leaving-care', 'Leaving care'),
} as const

/** Social workers by team. */
export const SOCIAL_WORKERS: Readonly<Record<string, readonly string[]>> = {
  'team-north': ['Dan Petrov', 'Hannah Lisle', 'Kemi Balogun', 'Stuart Nabb'],
  'team-south': ['Alison Treece', 'Imran Qadir', 'Jodie Marl', 'Paul Everett'],
  'team-riverside': ['Bronwen Pask', 'Chris Adomako', 'Lucy Tranter', 'Marek Zielny'],
  'team-through-care': ['Nicola Garside', 'Obinna Uche', 'Rachel Swale', 'Tom Hebden'],
  'team-disabled-children': ['Carla Menzies', 'Vikram Sethi'],
  'team-leaving-care': ['Denise Orrell', 'Hugo Brandreth', 'Sasha Petrie'],
}

export type DemoAccount = {
  readonly userName: string
  readonly displayName: string
  readonly role: Role
  readonly personId: string | null
  /** For a demonstration only: printed when the server starts. */
  readonly password: string
}

/** One account for each role. The people they are stand in staff.ts, which knows this file. */
export const DEMO_ACCOUNTS = {
  iro: {
    userName: 'ruth.adeyemi',
    displayName: 'Ruth Adeyemi',
    role: 'iro',
    personId: OFFICERS.ruth.id,
    password: 'demo-reviewing-officer',
  },
  manager: {
    userName: 'grace.holt',
    displayName: 'Grace Holt',
    role: 'manager',
    personId: 'person-holt',
    password: 'demo-service-manager',
  },
  support: {
    userName: 'joan.pickering',
    displayName: 'Joan Pickering',
    role: 'business-support',
    personId: 'person-pickering',
    password: 'demo-business-support',
  },
  analyst: {
    userName: 'arun.devlin',
    displayName: 'Arun Devlin',
    role: 'analyst',
    personId: null,
    password: 'demo-data-analyst',
  },
  socialWorker: {
    userName: 'dan.petrov',
    displayName: 'Dan Petrov',
    role: 'social-worker',
    personId: 'person-petrov',
    password: 'demo-social-worker',
  },
  teamManager: {
    userName: 'maureen.tilby',
    displayName: 'Maureen Tilby',
    role: 'team-manager',
    personId: 'person-tilby',
    password: 'demo-team-manager',
  },
  seniorManager: {
    userName: 'philippa.stone',
    displayName: 'Philippa Stone',
    role: 'senior-manager',
    personId: 'person-stone',
    password: 'demo-senior-manager',
  },
  advocate: {
    userName: 'tess.wadlow',
    displayName: 'Tess Wadlow',
    role: 'advocate',
    personId: 'person-wadlow',
    password: 'demo-childrens-advocate',
  },
  fosteringIro: {
    userName: 'ivor.lund',
    displayName: 'Ivor Lund',
    role: 'fostering-iro',
    personId: 'person-lund',
    password: 'demo-fostering-officer',
  },
  auditor: {
    userName: 'una.keane',
    displayName: 'Una Keane',
    role: 'auditor',
    personId: null,
    password: 'demo-visiting-inspector',
  },
  administrator: {
    userName: 'lena.frost',
    displayName: 'Lena Frost',
    role: 'administrator',
    personId: null,
    password: 'demo-administrator',
  },
} as const satisfies Record<string, DemoAccount>
