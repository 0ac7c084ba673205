// The register of challenges: which are listed and how many there are. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Dispute } from './dispute.ts'

/** `open`: something is still to come. `silent`: a stage has not answered by its day. `answered`: an answer waits for the officer. `closed`: what came of it is written down. `mistake`: taken out. */
export const DISPUTE_LISTS = ['open', 'silent', 'answered', 'closed', 'mistake'] as const
export type DisputeList = (typeof DISPUTE_LISTS)[number]

export type DisputeFilter = {
  readonly list: DisputeList
  readonly theme: string | null
  readonly officerId: string | null
  readonly teamId: string | null
  /** `informal`, or the name of a stage; null for any. */
  readonly stage: string | null
}

/** A challenge as the register knows it. */
export type RegisterLine = Dispute & {
  /** The day by which the stage it stands at must answer, where it still owes an answer. A question is no answer. */
  readonly answerBy: Day | null
}

/** A challenge that is shown, with those of its children whom whoever looks may see. */
export type ListedDispute = RegisterLine & {
  readonly children: readonly { readonly id: string; readonly name: string }[]
}

/** What whoever looks may see. */
export type Sight = {
  /** Ids of the children within reach. */
  readonly reached: ReadonlySet<string>
  /** Whether challenges about no child of the register are shown. */
  readonly service: 'with-service' | 'children-only'
}

export type Sifted = {
  readonly listed: readonly RegisterLine[]
  /** How many there are in each list, with the other filters. */
  readonly counts: Readonly<Record<DisputeList, number>>
}

/** Those of `lines`, in their order, that somebody may see. */
export function seenOf(lines: readonly RegisterLine[], { reached, service }: Sight): readonly RegisterLine[] {
  const isSeen = ({ childIds, subject }: RegisterLine) =>
    childIds.some((id) => reached.has(id)) || (service === 'with-service' && subject !== 'child')
  return lines.filter(isSeen)
}

/** Those of `lines`, in their order, that a filter leaves, and how many there are in each list. */
export function siftRegister(lines: readonly RegisterLine[], filter: DisputeFilter, today: Day): Sifted {
  const listed: RegisterLine[] = []
  const counts = { open: 0, silent: 0, answered: 0, closed: 0, mistake: 0 }
  for (const line of lines) {
    if (!passes(line, filter)) continue
    for (const list of listsOf(line, today)) {
      counts[list]++
      if (list === filter.list) listed.push(line)
    }
  }
  return { listed, counts }
}

function listsOf({ state, answerBy }: RegisterLine, today: Day): readonly DisputeList[] {
  if (state === 'closed' || state === 'mistake') return [state]
  const isSilent = answerBy !== null && answerBy < today
  return ['open', ...(isSilent ? (['silent'] as const) : []), ...(state === 'answered' ? [state] : [])]
}

function passes(line: RegisterLine, { theme, officerId, teamId, stage }: DisputeFilter): boolean {
  return (
    (theme === null || line.themes.some(({ code }) => code === theme)) &&
    (officerId === null || line.raisedBy.personId === officerId) &&
    (teamId === null || line.team?.id === teamId) &&
    (stage === null || (stage === 'informal' ? line.formalOn === null : line.stage?.name === stage))
  )
}
