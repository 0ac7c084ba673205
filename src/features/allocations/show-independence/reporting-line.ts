import type { Day } from '../../../kit/dates/index.ts'
import { listManagement, type Staff } from '../../../law/reviewing-officers/index.ts'

/** Somebody in the line to whom the officer reports, with the posts they held. */
export type Reporting = { readonly name: string; readonly posts: readonly string[] }

export type ReportingLine = {
  /** The nearest first. */
  readonly line: readonly Reporting[]
  /** Whether it is recorded as far as a director. */
  readonly reaches: 'a-director' | 'no-director'
}

/** To whom an officer reported on a day, up to the first director. */
export function toReportingLine(staff: Staff, officer: string, on: Day): ReportingLine {
  const managers = listManagement(staff, officer, on).map(({ manager }) => manager)
  const isDirector = (person: string) => staff.postsOf(person, on).some(({ kind }) => kind === 'director')
  const top = managers.findIndex(isDirector)
  const line = top === -1 ? managers : managers.slice(0, top + 1)
  return {
    line: line.map((person) => ({
      name: staff.nameOf(person),
      posts: [...new Set(staff.postsOf(person, on).map(({ kind }) => postWords(kind)))],
    })),
    reaches: top === -1 ? 'no-director' : 'a-director',
  }
}

function postWords(kind: string): string {
  return kind.replaceAll('-', ' ').replace(/\biro\b/, 'IRO')
}
