import { type Day, monthName, realDay } from '../../kit/dates/index.ts'
import { fold } from './names.ts'

/** What somebody typed to find a child: a birth date, or words of a name or number, folded. */
export type ChildSearch =
  | { readonly kind: 'birth-date'; readonly born: Day }
  | { readonly kind: 'words'; readonly words: readonly string[] }

/** Reads the search box. `2/9/2014`, `02-09-2014`, `2 Sept 2014` and `2014-09-02` are dates. Null for nothing typed. */
export function parseChildSearch(typed: string): ChildSearch | null {
  const born = parseTypedDate(typed.trim())
  if (born !== null) return { kind: 'birth-date', born }
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  return words.length === 0 ? null : { kind: 'words', words }
}

function parseTypedDate(text: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/. ,]+(\d{4})$/i.exec(text)
  return british ? realDay(Number(british[3]), toMonth(british[2] ?? ''), Number(british[1])) : null
}

function toMonth(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const typed = text.toLowerCase()
  const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase())
  return (
    months.findIndex((month) => month.startsWith(typed) || (typed === 'sept' && month === 'september')) + 1
  )
}
