import type { Day } from '../../kit/dates/index.ts'
import type { TableName } from '../returns/index.ts'
import { type Care, toCare } from './care.ts'
import type { EnteredCare } from './entered-care.ts'
import type { CheckedEpisode, CheckedHeader, CheckedRows } from './checked-row.ts'

/** A row of the child of which nobody can tell which field is which. */
export type LostRow = { readonly table: TableName; readonly line: number; readonly of?: 'year-before' }

/** One child as every rule sees it, built once from this year's and last year's rows. */
export type CheckedChild = {
  readonly id: string
  /** The first Header row; undefined where the child has none. */
  readonly header: CheckedHeader | undefined
  /** DOB of the Header. */
  readonly born: Day | null
  /** This year's rows, in the order of the files. */
  readonly rows: CheckedRows
  /** This year's episodes in the order they happened: by DECOM, then DEC with open ones last, then line. */
  readonly episodes: readonly CheckedEpisode[]
  /** The same of the year before; empty where it has no row of the child. See also `CheckYear.before`. */
  readonly before: { readonly rows: CheckedRows; readonly episodes: readonly CheckedEpisode[] }
  /** What the Standard Safeguarding Dataset says of the day care began; empty where it was not there. */
  readonly entered: readonly EnteredCare[]
  /** Rows that are in the files and not in these lists. */
  readonly lost: readonly LostRow[]
  /** Both years put together: periods of care, and the reviews in and outside them. Worked out once, when asked for. */
  readonly care: () => Care
}

export function toCheckedChild(
  id: string,
  rows: CheckedRows,
  before: CheckedRows,
  { entered = [], lost = [] }: { entered?: readonly EnteredCare[]; lost?: readonly LostRow[] } = {},
): CheckedChild {
  const header = rows.Header[0]
  let care: Care | null = null
  return {
    id,
    header,
    born: header?.born ?? null,
    rows,
    episodes: inOrder(rows.Episodes),
    before: { rows: before, episodes: inOrder(before.Episodes) },
    entered,
    lost,
    care: () => (care ??= toCare(rows, before)),
  }
}

const NEVER = Number.MAX_SAFE_INTEGER

/** In the order they happened; the list itself where it is so already. One without a readable start comes last. */
function inOrder(episodes: readonly CheckedEpisode[]): readonly CheckedEpisode[] {
  for (let at = 1; at < episodes.length; at += 1) {
    const [one, other] = [episodes[at - 1], episodes[at]]
    if (one !== undefined && other !== undefined && compare(one, other) > 0) return episodes.toSorted(compare)
  }
  return episodes
}

function compare(one: CheckedEpisode, other: CheckedEpisode): number {
  return (
    (one.decom ?? NEVER) - (other.decom ?? NEVER) ||
    (one.dec ?? NEVER) - (other.dec ?? NEVER) ||
    one.line - other.line
  )
}
