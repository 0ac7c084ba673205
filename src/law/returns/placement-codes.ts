import { always, before, type CodeList, since } from './code-list.ts'

/** PLACE: what kind of placement. */
export const PLACEMENTS: CodeList = {
  name: 'placement',
  codes: [
    ...always({
      A3: 'placed for adoption with consent, current foster carer',
      A4: 'placed for adoption with consent, not the current foster carer',
      A5: 'placed for adoption under a placement order, current foster carer',
      A6: 'placed for adoption under a placement order, not the current foster carer',
    }),
    ...before(2025, { H5: 'semi-independent living' }),
    ...always({ K1: 'secure children’s home', K2: 'children’s home' }),
    ...since(2024, { K3: 'supported accommodation' }),
    ...always({ P1: 'with parents' }),
    ...before(2025, { P2: 'independent living' }),
    ...always({
      P3: 'residential employment',
      R1: 'residential care home',
      R2: 'NHS or other health placement',
      R3: 'family centre or mother and baby unit',
      R5: 'young offender institution or prison',
      S1: 'residential school',
      T0: 'temporary moves',
      T1: 'in hospital for a time',
      T2: 'on holiday for a time',
      T3: 'elsewhere while the carer is on holiday',
      T4: 'elsewhere for up to 7 days',
      U1: 'foster care with a relative or friend, long term',
      U2: 'foster care with a relative or friend who is also an approved adopter',
      U3: 'foster care with a relative or friend',
      U4: 'foster care, long term',
      U5: 'foster care with an approved adopter',
      U6: 'foster care',
    }),
    ...before(2026, { Z1: 'other placement' }),
    ...since(2026, {
      Z11: 'other placement (Z11)',
      Z12: 'other placement (Z12)',
      Z13: 'other placement (Z13)',
      Z14: 'other placement (Z14)',
    }),
  ],
}

/** A3 to A6: the child is placed for adoption. */
export function isPlacedForAdoption(place: string): boolean {
  return place === 'A3' || place === 'A4' || place === 'A5' || place === 'A6'
}

/** A3 and A4: placed for adoption with consent, without a placement order. */
export function isPlacedByConsent(place: string): boolean {
  return place === 'A3' || place === 'A4'
}

/** U1 and U4: long-term fostering. */
export function isLongTermFostering(place: string): boolean {
  return place === 'U1' || place === 'U4'
}

/** T0 to T4: a temporary move, from which the child is to go back. */
export function isTemporaryMove(place: string): boolean {
  return place.startsWith('T')
}

/** V3 and V4: a legal status of short breaks. */
export function isShortBreak(legalStatus: string): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4'
}
