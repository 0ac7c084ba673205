import { parseClockTime, toTimeWords } from './clock-time.ts'

/** When a child is at school from Monday to Friday; null for a child who does not go. */
export type SchoolDay = { readonly from: string; readonly to: string } | null

/** Where nobody has asked. No table of terms is known, so every week is taken as term. */
export const USUAL_SCHOOL_DAY: SchoolDay = { from: '09:00', to: '15:30' }

const FIRST_AGE = 4
const LAST_AGE = 17

/** The school day of a child where nobody has asked: the usual one at 4 to 17. `age` null: not known. */
export function usualSchoolDay(age: number | null): SchoolDay {
  return age !== null && (age < FIRST_AGE || age > LAST_AGE) ? null : USUAL_SCHOOL_DAY
}

/** As it is kept with the child's wishes: `09:00-15:30`; `none` for a child who does not go. */
export function toSchoolDayText(day: SchoolDay): string {
  return day === null ? 'none' : `${day.from}-${day.to}`
}

/** What somebody typed or what is kept: "9am to 3.30pm", "none". Undefined where it is neither. */
export function parseSchoolDay(text: string): SchoolDay | undefined {
  if (/^none$/i.test(text.trim())) return null
  const [from, to, more] = text.split(/\s*(?:-|–|\bto\b)\s*/).map(parseClockTime)
  if (from === undefined || to === undefined || from === null || to === null || more !== undefined)
    return undefined
  return from < to ? { from, to } : undefined
}

export function toSchoolDayWords(day: SchoolDay): string {
  return day === null ? 'does not go to school' : `${toTimeWords(day.from)} to ${toTimeWords(day.to)}`
}
