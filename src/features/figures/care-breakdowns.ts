// How figures on care, on plans for permanence and on the service's own work can be split.
import { KIND_WORDS, RAG_WORDS } from '../quality/index.ts'
import { PERMANENCE_WORDS } from '../reviews/index.ts'
import type { FactsSource } from './figure-facts.ts'

export type CareBreakdownId =
  | 'time-in-care'
  | 'together'
  | 'permanence-plan'
  | 'rag'
  | 'action-kind'
  | 'action-late'

type OfCare = {
  readonly id: CareBreakdownId
  readonly heading: string
  readonly words: Readonly<Record<string, string>>
  readonly from: FactsSource | 'either'
}

const NOT_RECORDED = { 'not-recorded': 'Not recorded' }

export const CARE_BREAKDOWNS: readonly OfCare[] = [
  {
    id: 'time-in-care',
    heading: 'How long in care',
    words: {
      'under-6-months': 'Under 6 months',
      'under-1-year': '6 months and under a year',
      'under-2-years': '1 year and under 2',
      'under-5-years': '2 years and under 5',
      '5-years-and-over': '5 years and over',
    },
    from: 'either',
  },
  {
    id: 'together',
    heading: 'With how many of them',
    words: { all: 'With all', some: 'With some', none: 'With none' },
    from: 'database',
  },
  { id: 'permanence-plan', heading: 'Plan for permanence', words: PERMANENCE_WORDS, from: 'database' },
  { id: 'rag', heading: 'How it goes', words: { ...RAG_WORDS, ...NOT_RECORDED }, from: 'database' },
  { id: 'action-kind', heading: 'Kind', words: KIND_WORDS, from: 'database' },
  {
    id: 'action-late',
    heading: 'Its day',
    words: { over: 'Its day is over', within: 'In time, or ended', none: 'No day was set' },
    from: 'database',
  },
]
