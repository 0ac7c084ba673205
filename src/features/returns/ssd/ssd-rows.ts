// The rows of the dataset as typed facts. Days are days; a blank is null (texts: '').
import { type Day, parseIsoDay, parseReturnDay } from '../../../kit/dates/index.ts'
import type { SsdTableName } from './ssd-tables.ts'

type Row = { readonly line: number }

export type SsdPerson = Row & {
  readonly id: string
  readonly born: Day | null
  readonly sex: string
  readonly ethnic: string
}

export type SsdEpisode = Row & {
  readonly person: string
  /** The period of care. */
  readonly period: string
  readonly start: Day
  readonly end: Day | null
  readonly startReason: string
  readonly endReason: string
  readonly need: string
  readonly placementId: string
  readonly enteredCare: Day | null
  readonly lastContact: Day | null
}

export type SsdReview = Row & {
  readonly id: string
  readonly period: string
  readonly held: Day | null
  readonly due: Day | null
  readonly cancelled: boolean
  readonly code: string
}

export type SsdVisit = Row & {
  readonly id: string
  readonly period: string
  readonly on: Day
  /** Whether the child was seen, and seen alone; null where it does not say. */
  readonly seen: boolean | null
  readonly alone: boolean | null
}

export type SsdPlacement = Row & {
  readonly id: string
  readonly person: string
  readonly from: Day
  readonly to: Day | null
  readonly code: string
  readonly urn: string
  readonly provider: string
  readonly postcode: string
  readonly reason: string
}

export type SsdLegalStatus = Row & {
  readonly person: string
  readonly code: string
  readonly from: Day
  readonly to: Day | null
}

export type SsdProfessional = Row & { readonly id: string; readonly name: string }

export type SsdInvolvement = Row & {
  readonly person: string
  readonly professional: string
  /** Free text, council by council. */
  readonly role: string
  readonly from: Day
  readonly to: Day | null
}

export type SsdRows = {
  readonly ssd_person: readonly SsdPerson[]
  readonly ssd_cla_episodes: readonly SsdEpisode[]
  readonly ssd_cla_reviews: readonly SsdReview[]
  readonly ssd_cla_visits: readonly SsdVisit[]
  readonly ssd_cla_placement: readonly SsdPlacement[]
  readonly ssd_legal_status: readonly SsdLegalStatus[]
  readonly ssd_professionals: readonly SsdProfessional[]
  readonly ssd_involvements: readonly SsdInvolvement[]
}

export type SsdFault = { readonly column: string; readonly found: string; readonly expected: string }

/** Reads the columns of one row; what cannot be read is noted in `faults`. */
export type SsdFields = {
  readonly line: number
  readonly text: (column: string) => string
  readonly code: (column: string) => string
  readonly id: (column: string) => string
  readonly day: (column: string) => Day | null
  readonly dayNeeded: (column: string) => Day
}

type ReaderOf = { readonly [Name in SsdTableName]: (fields: SsdFields) => SsdRows[Name][number] }

export const SSD_ROW_OF: ReaderOf = {
  ssd_person: ({ line, id, day, code }) => ({
    line,
    id: id('pers_person_id'),
    born: day('pers_dob'),
    sex: code('pers_sex') === '' ? code('pers_gender') : code('pers_sex'),
    ethnic: withoutMisprint(code('pers_ethnicity')),
  }),
  ssd_cla_episodes: ({ line, id, day, dayNeeded, code, text }) => ({
    line,
    person: id('clae_person_id'),
    period: id('clae_cla_id'),
    start: dayNeeded('clae_cla_episode_start_date'),
    end: day('clae_cla_episode_ceased_date'),
    startReason: code('clae_cla_episode_start_reason'),
    endReason: code('clae_cla_episode_ceased_reason'),
    need: code('clae_cla_primary_need_code'),
    placementId: text('clae_cla_placement_id').toUpperCase(),
    enteredCare: day('clae_entered_care_date'),
    lastContact: day('clae_cla_last_iro_contact_date'),
  }),
  ssd_cla_reviews: ({ line, id, day, code }) => ({
    line,
    id: id('clar_cla_review_id'),
    period: id('clar_cla_id'),
    held: day('clar_cla_review_date'),
    due: day('clar_cla_review_due_date'),
    cancelled: toFlag(code('clar_cla_review_cancelled')) === true,
    code: code('clar_cla_review_participation'),
  }),
  ssd_cla_visits: ({ line, id, dayNeeded, code }) => ({
    line,
    id: id('clav_cla_visit_id'),
    period: id('clav_cla_id'),
    on: dayNeeded('clav_cla_visit_date'),
    seen: toFlag(code('clav_cla_visit_seen')),
    alone: toFlag(code('clav_cla_visit_seen_alone')),
  }),
  ssd_cla_placement: ({ line, id, day, dayNeeded, code, text }) => ({
    line,
    id: id('clap_cla_placement_id'),
    person: text('clap_person_id').toUpperCase(),
    from: dayNeeded('clap_cla_placement_start_date'),
    to: day('clap_cla_placement_end_date'),
    code: code('clap_cla_placement_type'),
    urn: text('clap_cla_placement_urn').toUpperCase(),
    provider: code('clap_cla_placement_provider'),
    postcode: text('clap_cla_placement_postcode').toUpperCase(),
    reason: code('clap_cla_placement_change_reason'),
  }),
  ssd_legal_status: ({ line, id, day, dayNeeded, code }) => ({
    line,
    person: id('lega_person_id'),
    code: code('lega_legal_status'),
    from: dayNeeded('lega_legal_status_start_date'),
    to: day('lega_legal_status_end_date'),
  }),
  ssd_professionals: ({ line, id, text }) => ({
    line,
    id: id('prof_professional_id'),
    name: text('prof_professional_name'),
  }),
  ssd_involvements: ({ line, id, day, dayNeeded, text }) => ({
    line,
    person: id('invo_person_id'),
    professional: id('invo_professional_id'),
    role: text('invo_professional_role_id'),
    from: dayNeeded('invo_involvement_start_date'),
    to: day('invo_involvement_end_date'),
  }),
}

/** Y and N, and what some write for them; null for all else. */
function toFlag(code: string): boolean | null {
  if (['Y', 'YES', '1', 'TRUE'].includes(code)) return true
  return ['N', 'NO', '0', 'FALSE'].includes(code) ? false : null
}

/** The dataset's own guidance misprints the code for Chinese. */
const withoutMisprint = (ethnic: string): string => (ethnic === 'CNHE' ? 'CHNE' : ethnic)

const EXPECTED_DAY = 'a real date written yyyy-mm-dd (with or without a time) or dd/mm/yyyy'
const LONGEST = 200

/** Reads fields by column. `faults` grows with what cannot be read. */
export function openSsdFields(
  positions: ReadonlyMap<string, number>,
  faults: SsdFault[],
): (line: number, fields: readonly string[]) => SsdFields {
  return (line, fields) => {
    const text = (column: string): string => {
      const found = (fields[positions.get(column) ?? -1] ?? '').trim()
      if (found.length <= LONGEST && !/\p{Cc}/u.test(found)) return /^null$/i.test(found) ? '' : found
      faults.push({ column, found: found.slice(0, 100), expected: `at most ${LONGEST} letters in one line` })
      return ''
    }
    const day = (column: string): Day | null => {
      const found = text(column)
      if (found === '') return null
      const read = toDay(found)
      if (read === null) faults.push({ column, found, expected: `${EXPECTED_DAY}, or nothing` })
      return read
    }
    return {
      line,
      text,
      code: (column) =>
        text(column)
          .split(/[\s:–-]/)[0]
          ?.toUpperCase() ?? '',
      id: (column) => {
        const found = text(column)
        if (found === '' || found.length > 48) {
          faults.push({ column, found, expected: 'an identifier of up to 48 letters' })
        }
        return found.toUpperCase()
      },
      day,
      dayNeeded: (column) => {
        const before = faults.length
        const read = day(column)
        if (read === null && faults.length === before)
          faults.push({ column, found: '', expected: EXPECTED_DAY })
        return read ?? SOME_DAY
      },
    }
  }
}

const SOME_DAY = toDay('1970-01-01') ?? fault()

function fault(): never {
  throw new Error('the first day of 1970 is a day')
}

/** `2025-05-01`, with or without a time after it, or `01/05/2025`. */
function toDay(found: string): Day | null {
  const [day = ''] = found.split(/[T ]/)
  return parseIsoDay(day) ?? parseReturnDay(day)
}
