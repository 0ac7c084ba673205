// Addresses of capacity. The establishment and the record of one person are in the door of people.

export const CASELOAD_PATH = '/caseload'
export const STAFF_GAPS_PATH = '/caseload/gaps'
/** One’s own record of supervision and training. */
export const MY_RECORD_PATH = '/my-record'
/** Records of people who left, and when they may be erased. */
export const STAFF_RETENTION_PATH = '/retention/staff'
export const EXPERTISE_PATH = '/caseload/expertise'
export const COURSES_PATH = '/caseload/courses'
export const LEGAL_ADVICE_PATH = '/caseload/legal-advice'
export const STAFF_PROFILE_PATH = '/caseload/profile'
export const NEW_STAFF_PROFILE_PATH = '/caseload/profile/new'
export const NEW_COURSE_PATH = '/caseload/courses/new'
export const ARRANGE_ADVICE_PATH = '/caseload/legal-advice/new'

export const coursePath = (id: string): string => `${COURSES_PATH}/${encodeURIComponent(id)}`
