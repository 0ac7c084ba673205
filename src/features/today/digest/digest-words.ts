// The e-mail of the morning: counts, and a line for each thing to do, with the child’s number and no name. Pure.
import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { toDeadlineWords } from '../../../ui/parts/index.ts'
import { GROUP_TITLES, type WorkItem } from '../item.ts'
import { WORK_GROUPS, type WorkGroupKey } from '../work.ts'

/** More lines than these nobody reads in an e-mail: the page has them all. */
const MOST_LINES = 40

export type Digest = {
  readonly today: Day
  /** In the order of the page. */
  readonly items: readonly WorkItem[]
  /** The groups whose rows get a line each; of the others only the count is said. */
  readonly told: readonly WorkGroupKey[]
  /** "One e-mail could not be sent." */
  readonly exceptions: readonly string[]
  /** Whole addresses of Today and of one's own account. */
  readonly link: string
  readonly accountLink: string
}

/** What is due, by when, of which child: nothing that names anybody. */
function lineOf({ child, what, deadline }: WorkItem): string {
  const words = deadline === null ? '' : ` ${toDeadlineWords(deadline)}.`
  return `Child ${child.identifier}: ${what}.${words}`
}

function linesOf(group: WorkGroupKey, items: readonly WorkItem[], most: number): readonly string[] {
  const own = items.filter((item) => item.group === group)
  if (own.length === 0 || most <= 0) return []
  const left = own.length - most
  return [
    [
      GROUP_TITLES[group],
      ...own.slice(0, most).map(lineOf),
      ...(left > 0 ? [`And ${left} more on the page.`] : []),
    ].join('\n'),
  ]
}

/** The words of one person’s e-mail; null where nothing is due. */
export function toDigest(digest: Digest): { readonly subject: string; readonly text: string } | null {
  const { today, items, told, exceptions, link, accountLink } = digest
  const countOf = (group: WorkGroupKey) => items.filter((item) => item.group === group).length
  const toldNow = told.reduce((sum, group) => sum + countOf(group), 0)
  if (toldNow + exceptions.length === 0) return null
  const counts = WORK_GROUPS.filter((group) => countOf(group) > 0).map(
    (group) => `${GROUP_TITLES[group]}: ${countOf(group)}`,
  )
  let left = MOST_LINES
  const parts = told.flatMap((group) => {
    const lines = linesOf(group, items, left)
    left -= countOf(group)
    return lines
  })
  const closing = `All of it, with what to do: ${link}\n\nYou can turn this e-mail off on the page of your account: ${accountLink}`
  const text = [toLongDate(today), counts.join('\n'), exceptions.join('\n'), ...parts, closing]
  return {
    subject: `Reviews in care: ${countOf('overdue')} late, ${countOf('this-week')} due this week`,
    text: `${text.filter(Boolean).join('\n\n')}\n`,
  }
}
