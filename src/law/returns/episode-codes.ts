import { always, before, type CodeList, since } from './code-list.ts'

/** RNE: why an episode begins. */
export const REASONS_FOR_NEW_EPISODE: CodeList = {
  name: 'reason for new episode',
  codes: always({
    S: 'started to be looked after',
    L: 'change of legal status only',
    P: 'change of placement and carer',
    T: 'change of placement, same carer',
    B: 'change of legal status, placement and carer',
    U: 'change of legal status and placement, same carer',
  }),
}

/** LS: legal status. */
export const LEGAL_STATUSES: CodeList = {
  name: 'legal status',
  codes: always({
    C1: 'interim care order',
    C2: 'full care order',
    D1: 'freeing order',
    E1: 'placement order',
    V2: 'accommodated under section 20',
    V3: 'short breaks, recorded stay by stay',
    V4: 'short breaks, recorded as an agreement',
    L1: 'police protection, in the authority’s accommodation',
    L2: 'emergency protection order',
    L3: 'child assessment order',
    J1: 'on remand',
    J2: 'detained by the police (PACE)',
    J3: 'youth rehabilitation order with residence requirement',
  }),
}

/** CIN: the main need when the child came into care. */
export const CATEGORIES_OF_NEED: CodeList = {
  name: 'category of need',
  codes: always({
    N1: 'abuse or neglect',
    N2: 'the child’s disability',
    N3: 'a parent’s illness or disability',
    N4: 'family in acute stress',
    N5: 'family not working well together',
    N6: 'socially unacceptable behaviour',
    N7: 'low income',
    N8: 'no parent present',
  }),
}

/** PLACE_PROVIDER: who provides the placement. */
export const PLACEMENT_PROVIDERS: CodeList = {
  name: 'placement provider',
  codes: always({
    PR0: 'a parent',
    PR1: 'this authority',
    PR2: 'another authority',
    PR3: 'another public body',
    PR4: 'a private provider',
    PR5: 'a voluntary organisation',
  }),
}

/** REASON_PLACE_CHANGE: why a placement ended. */
export const REASONS_FOR_PLACEMENT_CHANGE: CodeList = {
  name: 'reason for placement change',
  codes: [
    ...always({
      CARPL: 'move in line with the care plan',
      CLOSE: 'the home closed',
      ALLEG: 'an allegation',
      STAND: 'standards of care',
      APPRR: 'approval taken away',
      CREQB: 'the carer asked, because of the child’s behaviour',
      CREQO: 'the carer asked, for another reason',
      CHILD: 'the child asked',
      LAREQ: 'the authority asked',
      PLACE: 'the status of the placement changed, nothing else',
    }),
    ...since(2019, { CUSTOD: 'custody' }),
    ...always({ OTHER: 'another reason' }),
  ],
}

/** REC: why an episode ended; every code but X1 ends the period of care. */
export const REASONS_EPISODE_CEASED: CodeList = {
  name: 'reason episode ceased',
  codes: [
    ...always({
      X1: 'the next episode follows',
      E11: 'adopted, application unopposed',
      E12: 'adopted, consent dispensed with',
      E2: 'died',
      E3: 'another authority in the United Kingdom took over',
      E4A: 'went home to parents, as planned',
      E4B: 'went home to parents, not planned',
      E13: 'went home to someone without parental responsibility',
      E41: 'child arrangements order',
    }),
    ...before(2019, {
      E43: 'special guardianship, former foster carer',
      E44: 'special guardianship, another carer',
    }),
    ...since(2019, {
      E45: 'special guardianship, relative or friend who fostered the child',
      E46: 'special guardianship, other former foster carer',
      E47: 'special guardianship, relative or friend who had not fostered the child',
      E48: 'special guardianship, other carer',
    }),
    ...always({
      E5: 'independent living with support',
      E6: 'independent living without support',
      E7: 'moved to adult social care',
      E9: 'sentenced to custody',
      E14: 'remand ended',
      E15: 'found to be an adult',
      E16: 'moved abroad',
      E17: 'turned 18 and stayed with carers',
      E8: 'another reason',
    }),
  ],
}
