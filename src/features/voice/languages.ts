import { type Day, toIsoDate, toLongDate } from '../../kit/dates/index.ts'
import type { PageLanguage } from '../../platform/web/route.ts'
import { type Catalogue, ENGLISH, type MessageKey } from './english.ts'
import { POLISH } from './polish.ts'
import { MIRRORED, PSEUDO } from './pseudo-language.ts'

export const LANGUAGES = ['en', 'pl', 'en-XA', 'ar-XB'] as const
export type Language = (typeof LANGUAGES)[number]

type Spoken = {
  /** What its speakers call it. */
  readonly name: string
  readonly catalogue: Catalogue
  readonly direction: 'ltr' | 'rtl'
  /** `by-nobody`: the page says that no translator has checked it. */
  readonly checked: 'by-somebody' | 'by-nobody'
  /** `everybody` may choose it; the other is for tests. */
  readonly offeredTo: 'everybody' | 'nobody'
}

const SPOKEN: Readonly<Record<Language, Spoken>> = {
  en: {
    name: 'English',
    catalogue: ENGLISH,
    direction: 'ltr',
    checked: 'by-somebody',
    offeredTo: 'everybody',
  },
  pl: { name: 'Polski', catalogue: POLISH, direction: 'ltr', checked: 'by-nobody', offeredTo: 'everybody' },
  'en-XA': {
    name: 'Pseudo',
    catalogue: PSEUDO,
    direction: 'ltr',
    checked: 'by-somebody',
    offeredTo: 'nobody',
  },
  'ar-XB': {
    name: 'Pseudo, from right to left',
    catalogue: MIRRORED,
    direction: 'rtl',
    checked: 'by-somebody',
    offeredTo: 'nobody',
  },
}

export const OFFERED_LANGUAGES: readonly Language[] = LANGUAGES.filter(
  (language) => SPOKEN[language].offeredTo === 'everybody',
)

export const isUnchecked = (language: Language): boolean => SPOKEN[language].checked === 'by-nobody'

export const languageName = (language: Language): string => SPOKEN[language].name

/** English where there is no such language. */
export function toLanguage(text: string | null): Language {
  return LANGUAGES.find((language) => language === text) ?? 'en'
}

/** Gives the words of a message, with what stands in its braces put in. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

export function sayIn(language: Language): Say {
  const { catalogue } = SPOKEN[language]
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A day in prose, with its weekday, as the language writes it: "Tuesday 14 April 2026". */
export function toDayWords(language: Language, day: Day): string {
  if (language !== 'pl') return toLongDate(day)
  const format = new Intl.DateTimeFormat('pl-PL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${toIsoDate(day)}T12:00:00Z`))
}

/** Which way it is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => SPOKEN[language].direction

/** How a whole page says which language it is in. */
export function pageLanguageOf(language: Language): PageLanguage {
  return { tag: language, direction: SPOKEN[language].direction, skip: sayIn(language)('skip-link') }
}
