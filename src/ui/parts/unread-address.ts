import { renderWarningText } from '../govuk/index.ts'
import type { Html } from '../html.ts'

const LONGEST = 40

/** What an address may ask for, and how it is written. */
const KINDS = {
  year: { what: 'a year', like: '2025-26' },
  period: { what: 'a period', like: '2025-26' },
  quarter: { what: 'a quarter', like: '2025-26-Q4' },
} as const

/** Over a page that was asked for a year it cannot show: what it shows instead. Nothing where all was read. */
export function renderUnreadYear(
  asked: string | null,
  shown: string,
  kind: keyof typeof KINDS = 'year',
): Html | null {
  if (asked === null) return null
  const { what, like } = KINDS[kind]
  return renderWarningText({
    text: `“${cut(asked)}” is not ${what} that can be shown here. This is ${shown} instead. Write ${what} like ${like}.`,
  })
}

/** Over a page that was asked for the figures of somebody who is neither an officer nor a team. */
export function renderUnreadScope(asked: string | null): Html | null {
  if (asked === null) return null
  return renderWarningText({
    text: `“${cut(asked)}” is neither an officer nor a team. These are the figures of the whole service instead.`,
  })
}

const cut = (asked: string): string => (asked.length > LONGEST ? `${asked.slice(0, LONGEST)}…` : asked)
