// A finding as it is kept from one load of files to the next.
import type { RuleFacts } from './recorded-rule.ts'

/** What a run of the rules found, to be kept. One row for each rule, child and key. */
export type FoundNow = {
  readonly rule: string
  readonly childId: string
  readonly key: string
  readonly sourceRowId: number | null
  readonly fields: readonly string[]
  readonly says: string
  /** The row as found; '' for what was recorded here. */
  readonly content: string
}

/** `new`: first found after the newest load of files. `answered`: somebody said that it is right as it is. */
export const FINDING_STATES = ['new', 'still', 'answered', 'gone'] as const
export type FindingState = (typeof FINDING_STATES)[number]

export const STATE_WORDS: Readonly<Record<FindingState, string>> = {
  new: 'New',
  still: 'Still there',
  answered: 'Right as it is',
  gone: 'Gone',
}

export type KeptFinding = {
  readonly id: string
  readonly rule: RuleFacts
  readonly childId: string
  readonly childName: string
  readonly childNumber: string
  readonly team: string | null
  readonly sourceRowId: number | null
  readonly fields: readonly string[]
  readonly says: string
  readonly content: string
  readonly state: FindingState
  readonly firstSeenAt: Date
  /** After which load of files; null: none had been loaded. */
  readonly firstImport: string | null
  readonly lastImport: string | null
  readonly goneAt: Date | null
  readonly assignedPerson: { readonly id: string; readonly name: string } | null
  readonly assignedTeam: { readonly id: string; readonly name: string } | null
  readonly answer: { readonly says: string; readonly by: string; readonly at: Date } | null
  readonly version: number
}

/** One line of what became of a finding. */
export type FindingEvent = {
  readonly at: Date
  readonly by: string
  readonly did: string
  readonly says: string
  readonly to: string | null
}

/** A run of the rules. */
export type CheckRun = {
  readonly number: number
  readonly importId: string | null
  readonly returnYear: number | null
  readonly ranAt: Date
  readonly rules: number
  readonly children: number
  readonly found: number
  readonly couldNotRun: readonly { readonly rule: string; readonly why: string }[]
}

/** Findings that fall together on one row of one rule become one. */
export function mergeFound(found: readonly FoundNow[]): readonly FoundNow[] {
  const byKey = new Map<string, FoundNow>()
  for (const one of found) {
    const key = `${one.rule}\t${one.childId}\t${one.key}`
    const before = byKey.get(key)
    byKey.set(key, before === undefined ? one : joined(before, one))
  }
  return [...byKey.values()]
}

function joined(one: FoundNow, other: FoundNow): FoundNow {
  const says = one.says.includes(other.says) ? one.says : `${one.says} ${other.says}`
  return { ...one, says, fields: [...new Set([...one.fields, ...other.fields])] }
}
