import { parseIsoDay, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderEmpty, renderSideList, toNumber } from '../../../ui/parts/index.ts'
import { changeQuery } from '../../../ui/tables/index.ts'
import { LOAD_PATH, TODAY_PATH } from '../paths.ts'
import type { WorkReason } from '../work.ts'

type Words = {
  readonly says: (count: number) => string
  readonly settles: string
  /** Whether another file would settle it. */
  readonly byFile?: true
}

const REASONS: Readonly<Record<string, Words>> = {
  meeting: {
    says: (count) => `Nobody recorded whether there was a meeting, for ${countOf(count, 'yearly meeting')}.`,
    settles: 'Open the child’s last review and record whether it had a meeting.',
  },
  'short-breaks': {
    says: (count) =>
      `The national return carries no reviews of short breaks, for ${countOf(count, 'review')} of them.`,
    settles: 'Record the reviews that were held.',
  },
  'earlier-review': {
    says: (count) => `The review before the records begin is not known, for ${countOf(count, 'review')}.`,
    settles: 'Record the last review before that day, or load an earlier file.',
  },
  'last-seen': {
    says: (count) => `When ${countOf(count, 'child was', 'children were')} last seen is not recorded.`,
    settles: 'Open the contact log of each child and write down the last visit or video call.',
  },
  other: {
    says: (count) => `Something else is missing, for ${countOf(count, 'review')}.`,
    settles: 'Each says what would settle it.',
  },
}

function wordsFor(why: string): Words {
  const ends = why.startsWith('after-') ? parseIsoDay(why.slice('after-'.length)) : null
  if (ends === null) return REASONS[why] ?? { says: (count) => countOf(count, 'review'), settles: '' }
  return {
    says: (count) =>
      `Reviews after ${toDate(ends)} are not in the data, so of ${countOf(count, 'review')} due since then it is not known whether ${count === 1 ? 'it was' : 'they were'} held.`,
    settles: 'Load the next file, or record here what was held.',
    byFile: true,
  }
}

/** One reason, and what would settle it. */
export function renderReason({ why, count }: WorkReason): string {
  const { says, settles } = wordsFor(why)
  return `${says(count)} ${settles}`
}

const renderByFile = (settles: string): Html =>
  html`${settles} <a class="govuk-link" href="${LOAD_PATH}">Go to the files</a>`

/** What cannot be told, a line a reason: how many, what would settle it, and the list of them. */
export function renderReasons(reasons: readonly WorkReason[], query: Readonly<Record<string, string>>): Html {
  if (reasons.length === 0) return renderEmpty('Every review can be judged.')
  return renderSideList(
    reasons.map(({ why, count }) => {
      const { says, settles, byFile } = wordsFor(why)
      const href = changeQuery(TODAY_PATH, query, { group: 'cannot-tell', why, page: null })
      const words = count === 1 ? 'See it' : `See all ${toNumber(count)}`
      return {
        title: says(count),
        under: byFile ? renderByFile(settles) : settles,
        mark: html`<a class="govuk-link" href="${href}">${words}<span class="govuk-visually-hidden">: ${says(count)}</span></a>`,
      }
    }),
    '',
  )
}

/** The day after which the data end for most, where they do. */
export function dataEnd(reasons: readonly WorkReason[]): WorkReason | null {
  return reasons.find(({ why }) => why.startsWith('after-')) ?? null
}
