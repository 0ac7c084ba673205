// The posts of the fictional council, who is in them under whom, and who is away.
import { type IsoDate, toIsoDate } from '../../src/kit/dates/index.ts'
import { OFFICERS, REVIEWING_TEAM, SOCIAL_WORKERS, TEAMS } from './people.ts'

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly post: {
    readonly kind: string
    readonly teamId: string | null
    readonly controlsResources: boolean
    readonly from: IsoDate
  }
  readonly managerId: string | null
}

/** The teams that the others are within. */
export const SERVICES = {
  socialCare: { id: 'team-social-care', name: 'Children’s social care' },
  quality: { id: 'team-quality', name: 'Safeguarding and quality' },
} as const

type Place = {
  readonly teamId: string | null
  readonly managerId: string | null
  readonly controls?: true
}

function person(id: string, name: string, kind: string, { teamId, managerId, controls }: Place): DemoPerson {
  const post = { kind, teamId, controlsResources: controls ?? false, from: '2019-04-01' }
  return { id, name, post, managerId }
}

const DIRECTOR = person('person-ashdown', 'Verity Ashdown', 'director', {
  teamId: null,
  managerId: null,
  controls: true,
})

// The reviewing service answers to the director by a way of its own, past nobody who runs a child's case.
const QUALITY = person('person-verrall', 'Naomi Verrall', 'assistant-director', {
  teamId: SERVICES.quality.id,
  managerId: DIRECTOR.id,
})

const CARE = person('person-vale', 'Edmund Vale', 'assistant-director', {
  teamId: SERVICES.socialCare.id,
  managerId: DIRECTOR.id,
  controls: true,
})

/** The service manager of every social work team. */
export const SERVICE_MANAGER = person('person-stone', 'Philippa Stone', 'service-manager', {
  teamId: SERVICES.socialCare.id,
  managerId: CARE.id,
  controls: true,
})

/** The manager of the reviewing officers. */
export const IRO_MANAGER = person('person-holt', 'Grace Holt', 'iro-manager', {
  teamId: REVIEWING_TEAM.id,
  managerId: QUALITY.id,
})

const leading = (id: string, name: string, teamId: string): DemoPerson =>
  person(id, name, 'team-manager', { teamId, managerId: SERVICE_MANAGER.id, controls: true })

export const TEAM_MANAGERS = {
  north: leading('person-tilby', 'Maureen Tilby', TEAMS.north.id),
  south: leading('person-olu', 'Gareth Olu', TEAMS.south.id),
  riverside: leading('person-pike', 'Sandra Pike', TEAMS.riverside.id),
  throughCare: leading('person-dastgir', 'Amir Dastgir', TEAMS.throughCare.id),
  disabled: leading('person-croft', 'Wendy Croft', TEAMS.disabled.id),
  leavingCare: leading('person-mabey', 'Leon Mabey', TEAMS.leavingCare.id),
} as const

const underGrace = (id: string, name: string, kind: string): DemoPerson =>
  person(id, name, kind, { teamId: REVIEWING_TEAM.id, managerId: IRO_MANAGER.id })

export const BUSINESS_SUPPORT = underGrace('person-pickering', 'Joan Pickering', 'business-support')
export const FOSTERING_IRO = underGrace('person-lund', 'Ivor Lund', 'fostering-iro')
export const ADVOCATE = person('person-wadlow', 'Tess Wadlow', 'advocate', { teamId: null, managerId: null })
export const PERSONAL_ADVISER = person('person-renshaw', 'Cal Renshaw', 'personal-adviser', {
  teamId: TEAMS.leavingCare.id,
  managerId: TEAM_MANAGERS.leavingCare.id,
})

/** The id of a social worker by name, as children's facts have it: `Dan Petrov` is `person-petrov`. */
export const toSocialWorkerId = (name: string): string => `person-${name.split(' ').at(-1)?.toLowerCase()}`

const socialWorkers = Object.values(TEAM_MANAGERS).flatMap(({ id: managerId, post: { teamId } }) =>
  (SOCIAL_WORKERS[teamId ?? ''] ?? []).map((name) =>
    person(toSocialWorkerId(name), name, 'social-worker', { teamId, managerId }),
  ),
)

/** Everybody but the reviewing officers, managers first. */
export const STAFF: readonly DemoPerson[] = [
  DIRECTOR,
  QUALITY,
  CARE,
  SERVICE_MANAGER,
  IRO_MANAGER,
  ...Object.values(TEAM_MANAGERS),
  BUSINESS_SUPPORT,
  FOSTERING_IRO,
  ADVOCATE,
  PERSONAL_ADVISER,
  ...socialWorkers,
]

/** The reviewing officers with their posts. */
export const OFFICER_POSTS = Object.values(OFFICERS).map(({ id, leftOn }) => ({
  personId: id,
  from: '2018-04-01',
  to: leftOn === null ? null : toIsoDate(leftOn),
}))

/** Who is away around the demonstration's day: `to` is the first day back. */
export const ABSENCES = [
  {
    id: 'absence-chaudhry',
    person_id: OFFICERS.farah.id,
    kind: 'leave',
    cover_id: OFFICERS.ruth.id,
    from_day: '2026-11-16',
    to_day: '2026-11-30',
  },
  {
    id: 'absence-mallory',
    person_id: OFFICERS.peter.id,
    kind: 'sickness',
    cover_id: OFFICERS.helen.id,
    from_day: '2026-11-02',
    to_day: null,
  },
] as const
