// Challenges as the figures know them, written short, for tests of measures.
import type { ClosingFact, DisputeFact, Outcome } from '../../src/features/disputes/index.ts'
import { toStagesHeld } from '../../src/features/disputes/stages.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { ENGLAND } from '../../src/law/calendar/index.ts'

type Given = Partial<Omit<DisputeFact, 'raisedOn' | 'formalOn' | 'stages' | 'closings'>> & {
  readonly raised: string
  /** Null: it stays informal. Left out: formal on the day it was raised. */
  readonly formal?: string | null
  readonly closed?: string
  /** After it was closed: opened again that day, and closed again another where one follows. */
  readonly again?: readonly [reopened: string, closed?: string]
  readonly outcomes?: readonly Outcome[]
  /** Of each stage: `2025-05-01 1 5`, the day it was reached, its level and its days; `2025-05-06 answer`, `… ask`. */
  readonly course?: readonly string[]
}

const ACTS = { answer: 'disagree', ask: 'ask' } as const

let made = 0

/** A challenge that is formal from the day it was raised unless said. */
export function aDispute({
  raised,
  formal = raised,
  closed,
  again,
  course = [],
  outcomes = ['no-change'],
  ...given
}: Given): DisputeFact {
  const formalOn = formal === null ? null : isoDay(formal)
  const closing = (day: string, reopened: string | undefined): ClosingFact => ({
    on: isoDay(day),
    outcomes,
    reopenedOn: reopened === undefined ? null : isoDay(reopened),
    was: formalOn === null ? 'informal' : 'formal',
    days: formalOn === null ? null : ENGLAND.workingDaysBetween(formalOn, isoDay(day)),
  })
  made += 1
  return {
    id: `d${made}`,
    number: made,
    severity: 'medium',
    raisedOn: isoDay(raised),
    formalOn,
    childIds: ['C1'],
    raisedBy: 'Ruth Adeyemi',
    team: 'North',
    themes: ['permanence'],
    closings: [
      ...(closed === undefined ? [] : [closing(closed, again?.[0])]),
      ...(again?.[1] === undefined ? [] : [closing(again[1], undefined)]),
    ],
    stages: toStagesHeld(
      [...course, ...(closed === undefined ? [] : [`${closed} close`])].map(toStep),
      ENGLAND,
    ),
    ...given,
  }
}

function toStep(text: string, at: number) {
  const [day = '', what = '', days] = text.split(' ')
  const on = isoDay(day)
  const number = at + 1
  const none = { number, on, stage: null, named: null, answer: null }
  if (what === 'answer' || what === 'ask') {
    return { ...none, act: 'answer' as const, answer: { kind: ACTS[what] } }
  }
  if (what === 'close') return { ...none, act: 'close' as const }
  const level = Number(what)
  const answerer = { name: `Answerer ${level}`, email: null, personId: null }
  const stage = {
    step: number,
    level,
    name: `Level ${level}`,
    days: Number(days),
    tells: '',
    reachedOn: on,
    answerer,
  }
  return { ...none, act: 'climb' as const, stage, named: answerer }
}
