// How many people of a group work in the service, counted once a year. Totals: nobody is named, and small ones are hidden.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Group } from './small-groups.ts'

export const ASKED = ['ethnic-group', 'sex', 'age', 'disability', 'religion', 'sexual-orientation'] as const
export type Asked = (typeof ASKED)[number]

/** As pages say it. */
export const ASKED_WORDS: Readonly<Record<Asked, string>> = {
  'ethnic-group': 'Ethnic group',
  sex: 'Sex',
  age: 'Age',
  disability: 'Disability',
  religion: 'Religion or belief',
  'sexual-orientation': 'Sexual orientation',
}

/** One question with its groups, as it was counted on a day. */
export type StaffProfile = {
  readonly id: string
  readonly on: Day
  readonly asked: Asked
  readonly groups: readonly Group[]
  readonly version: number
}

/** The version of all counts together: it moves whenever one is kept. */
export function versionOf(profiles: readonly StaffProfile[]): number {
  return profiles.reduce((sum, { version }) => sum + version, 0)
}

const MOST_LINES = 30
const LONGEST = 80

/** Groups as they were typed, one a line: "White British, 6". What is wrong is said with its line. */
export function parseGroups(text: string): Result<readonly Group[], string> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return fail('Enter each group with how many people it has, like White British, 6')
  if (lines.length > MOST_LINES) return fail(`Use ${MOST_LINES} groups or fewer`)
  const groups: Group[] = []
  for (const line of lines) {
    const found = /^(.+?)\s*,\s*(\d{1,4})$/.exec(line)
    const [, name = '', people = ''] = found ?? []
    if (name === '' || name.length > LONGEST) {
      return fail(`Write “${line.slice(0, LONGEST)}” as a name, a comma and a number, like White British, 6`)
    }
    if (groups.some((group) => group.name.toLowerCase() === name.toLowerCase())) {
      return fail(`“${name}” is there twice`)
    }
    groups.push({ name, people: Number(people) })
  }
  return ok(groups)
}
