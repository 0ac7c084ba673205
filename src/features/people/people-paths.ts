// Addresses of the pages about people, teams and accounts.

export const PEOPLE_PATH = '/people'
export const PEOPLE_CSV_PATH = '/people.csv'
export const NEW_PERSON_PATH = '/people/new'
export const TEAMS_PATH = '/teams'
export const NEW_TEAM_PATH = '/teams/new'
/** The posts that the service is paid for, and who is in them. */
export const ESTABLISHMENT_PATH = '/caseload/establishment'
export const NEW_ESTABLISHED_PATH = '/caseload/establishment/posts/new'
export const ACCOUNTS_PATH = '/accounts'
export const NEW_ACCOUNT_PATH = '/accounts/new'

const part = encodeURIComponent

export const personPath = (id: string): string => `${PEOPLE_PATH}/${part(id)}`
export const changePersonPath = (id: string): string => `${personPath(id)}/change`
export const newPostPath = (id: string): string => `${personPath(id)}/posts/new`
export const endPostPath = (id: string, post: string): string => `${personPath(id)}/posts/${part(post)}/end`
export const changeTermsPath = (id: string, post: string): string =>
  `${personPath(id)}/posts/${part(post)}/change`
export const lineManagerPath = (id: string): string => `${personPath(id)}/line-manager`
export const newAbsencePath = (id: string): string => `${personPath(id)}/leave/new`
export const absencePath = (id: string, absence: string): string => `${personPath(id)}/leave/${part(absence)}`
export const establishedPath = (id: string): string => `${ESTABLISHMENT_PATH}/posts/${part(id)}`
/** Somebody's record of supervision, training and registration. */
export const staffRecordPath = (id: string): string => `${personPath(id)}/record`
export const newStaffEntryPath = (id: string, kind: string): string =>
  `${staffRecordPath(id)}/new/${part(kind)}`
export const takeBackEntryPath = (id: string, entry: string): string =>
  `${staffRecordPath(id)}/${part(entry)}/take-back`
export const teamPath = (id: string): string => `${TEAMS_PATH}/${part(id)}`
export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${part(id)}`

/** The people of a team. */
export const peopleOfTeamPath = (id: string): string =>
  `${PEOPLE_PATH}?${new URLSearchParams([['team', id]]).toString()}`

export const newRolePath = (id: string): string => `${accountPath(id)}/roles/new`
/** `from` is the day the role began, as `YYYY-MM-DD`: with the role it tells one from another. */
export const endRolePath = (id: string, role: string, from: string): string =>
  `${accountPath(id)}/roles/${part(role)}/${part(from)}`
export const linkAccountPath = (id: string): string => `${accountPath(id)}/person`

/** What is done to an account by one press of a button. */
export const ACCOUNT_DEEDS = ['disable', 'enable', 'new-password', 'end-sessions', 'reset-codes'] as const
export type AccountDeed = (typeof ACCOUNT_DEEDS)[number]
export const accountDeedPath = (id: string, deed: AccountDeed): string => `${accountPath(id)}/${deed}`
