import type { InstrumentId } from './instruments.ts'

/** V: the instrument or its source was read. V2: read only in a secondary source. R: recalled, to be checked. */
export type Grade = 'V' | 'V2' | 'R'

/** What the software does with a provision. Paths are under `src/`. */
export type Treatment =
  | { readonly kind: 'computed'; readonly by: string }
  | { readonly kind: 'recorded'; readonly by: string }
  | { readonly kind: 'not-computed'; readonly because: string }

export type Provision = {
  readonly instrument: InstrumentId
  readonly title: string
  /** Our one-sentence paraphrase. */
  readonly says: string
  readonly grade: Grade
  readonly treatment: Treatment
}

/** The dates that follow from the provision are worked out by this file or folder. */
export function computed(by: string): Treatment {
  return { kind: 'computed', by }
}

/** What was done under the provision is written down in this feature. */
export function recorded(by: string): Treatment {
  return { kind: 'recorded', by }
}

/** The software leaves it alone, for this reason. */
export function notComputed(because: string): Treatment {
  return { kind: 'not-computed', because }
}

/** A row-maker for the provisions of one instrument. */
export function provisionsOf(instrument: InstrumentId) {
  return (title: string, says: string, grade: Grade, treatment: Treatment): Provision => ({
    instrument,
    title,
    says,
    grade,
    treatment,
  })
}
