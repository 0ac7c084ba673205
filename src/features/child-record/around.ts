import type { Day } from '../../kit/dates/index.ts'

/** A record that was merged into this one, and how much staff wrote there. */
export type MergedRecord = {
  readonly id: string
  readonly identifier: string
  readonly contacts: number
  readonly papers: number
  readonly decisions: number
  readonly challenges: number
}

/** Who stands around a child: who holds them and held them, their team, their brothers and sisters. */
export type Around = {
  /** In order; `to` is null for the one now. */
  readonly officers: readonly {
    readonly id: string
    readonly name: string
    readonly from: Day
    readonly to: Day | null
  }[]
  /** Who stands in for the officer today, and until which day; null where nobody does. */
  readonly cover: { readonly name: string; readonly returnsOn: Day } | null
  /** Records that were merged into this one: what staff wrote on them stays there. */
  readonly merged: readonly MergedRecord[]
  readonly team: string | null
  /** The social worker as the service recorded them; null where it did not. */
  readonly worker: string | null
  /** By age, the eldest first. */
  readonly brothersAndSisters: readonly {
    readonly id: string
    readonly name: string
    readonly born: Day | null
    readonly officer: string | null
  }[]
  /** Until when the record is open to whoever looks because of an emergency; null where it is not. */
  readonly emergencyEnd: Date | null
}

/** The officer who holds the child now. */
export function officerNow({ officers }: Around): Around['officers'][number] | null {
  return officers.findLast(({ to }) => to === null) ?? null
}
