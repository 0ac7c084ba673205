/** What a person may be to the service. Somebody may be several at once, each from a day to a day. */
export const roles = [
  'iro',
  'manager',
  'business-support',
  'fostering-iro',
  'social-worker',
  'team-manager',
  'senior-manager',
  'advocate',
  'analyst',
  'auditor',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** As pages say it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  iro: 'IRO',
  manager: 'IRO manager',
  'business-support': 'business support',
  'fostering-iro': 'fostering IRO',
  'social-worker': 'social worker',
  'team-manager': 'team manager',
  'senior-manager': 'senior manager',
  advocate: 'advocate',
  analyst: 'performance analyst',
  auditor: 'auditor or inspector',
  administrator: 'administrator',
}
