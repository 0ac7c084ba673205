import { always, before, type CodeList, since } from './code-list.ts'

/** SEX. */
export const SEXES: CodeList = {
  name: 'sex',
  codes: [
    ...before(2025, { 1: 'male', 2: 'female' }),
    ...since(2025, { M: 'male', F: 'female', U: 'unknown' }),
  ],
}

/** ETHNIC. */
export const ETHNIC_GROUPS: CodeList = {
  name: 'ethnic group',
  codes: always({
    WBRI: 'White British',
    WIRI: 'White Irish',
    WOTH: 'Any other White background',
    WIRT: 'Traveller of Irish heritage',
    WROM: 'Gypsy or Roma',
    MWBC: 'White and Black Caribbean',
    MWBA: 'White and Black African',
    MWAS: 'White and Asian',
    MOTH: 'Any other mixed background',
    AIND: 'Indian',
    APKN: 'Pakistani',
    ABAN: 'Bangladeshi',
    AOTH: 'Any other Asian background',
    BCRB: 'Caribbean',
    BAFR: 'African',
    BOTH: 'Any other Black background',
    CHNE: 'Chinese',
    OOTH: 'Any other ethnic group',
    REFU: 'Refused to say',
    NOBT: 'Not yet known',
  }),
}

/** REVIEW_CODE: how the child took part in a review. */
export const REVIEW_CODES: CodeList = {
  name: 'participation code',
  codes: always({
    PN0: 'under 4 at the review',
    PN1: 'came and spoke for themselves',
    PN2: 'came and an advocate spoke',
    PN3: 'came and gave their views without words',
    PN4: 'came and gave no views',
    PN5: 'did not come and an advocate gave their views',
    PN6: 'did not come and sent their views another way',
    PN7: 'did not come and sent no views',
  }),
}

/** SW_REASON: why the social worker changed. */
export const SOCIAL_WORKER_REASONS: CodeList = {
  name: 'reason for new social worker',
  codes: since(2024, {
    MANAGE: 'case moved by a manager',
    FCONTA: 'first contact',
    LEFTRL: 'the social worker left',
    ORGRST: 'teams were reorganised',
    TSPROC: 'moved on in the usual way',
    ABSENC: 'the social worker was away',
    CHCHAN: 'the child asked for a change',
    PCCHAN: 'a parent or carer asked for a change',
    SWDIED: 'the social worker died',
    OTHERS: 'another reason',
  }),
}

/** MISSING. */
export const MISSING_KINDS: CodeList = {
  name: 'missing or away',
  codes: always({ M: 'missing', A: 'away without authorisation' }),
}

/** REASON_PLACED_CEASED: why a plan for adoption ended. */
export const ADOPTION_PLAN_ENDINGS: CodeList = {
  name: 'reason the plan for adoption ended',
  codes: always({
    RD1: 'the child’s needs changed',
    RD2: 'the court made no placement order',
    RD3: 'no adopters were found',
    RD4: 'another reason',
  }),
}
