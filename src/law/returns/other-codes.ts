// Lists of the tables that a reviewing service carries but does not work from: health, care leavers, adoption.
import { always, before, type CodeList, since } from './code-list.ts'

const none = (codes: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.split(' ').map((code) => [code, code]))

/** SDQ_REASON: why there is no strengths and difficulties score. */
export const SDQ_REASONS: CodeList = { name: 'SDQ reason', codes: always(none('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5')) }

/** PREV_PERM: how an earlier period of care had ended. */
export const PREVIOUS_PERMANENCE: CodeList = {
  name: 'previous permanence',
  codes: always({
    P1: 'adoption',
    P2: 'special guardianship order',
    P3: 'residence or child arrangements order',
    P4: 'permanence of unknown kind',
    Z1: 'none',
  }),
}

/** IN_TOUCH: whether the authority is in touch with a care leaver. */
export const IN_TOUCH: CodeList = {
  name: 'in touch',
  codes: always({
    YES: 'in touch',
    NO: 'not in touch',
    DIED: 'died',
    REFU: 'does not want contact',
    NREQ: 'no longer needs services',
    RHOM: 'went home',
  }),
}

/** ACTIV: what a care leaver does. */
export const ACTIVITIES: CodeList = {
  name: 'activity',
  codes: [
    ...always(none('F1 P1 F2 P2')),
    ...before(2022, none('F3 P3')),
    ...since(2022, none('F4 P4 F5 P5')),
    ...always(none('G4 G5 G6 0')),
  ],
}

/** ACCOM: where a care leaver lives, a letter and 1 suitable or 2 not; S2, X2 and 0 besides. */
export const ACCOMMODATION: CodeList = {
  name: 'accommodation',
  codes: always(
    none(
      `${'B C D E G H K R T U V W Y Z'
        .split(' ')
        .map((letter) => `${letter}1 ${letter}2`)
        .join(' ')} S2 X2 0`,
    ),
  ),
}

export const FOSTER_CARER_ADOPTING: CodeList = {
  name: 'adopted by foster carer',
  codes: always({ 0: 'no', 1: 'yes' }),
}
export const NUMBER_OF_ADOPTERS: CodeList = {
  name: 'number of adopters',
  codes: always({ 1: 'one', 2: 'two' }),
}
export const SEX_OF_ADOPTERS: CodeList = {
  name: 'sex of adopters',
  codes: always({ M1: 'one man', F1: 'one woman', MM: 'two men', FF: 'two women', MF: 'a man and a woman' }),
}
export const STATUS_OF_ADOPTERS: CodeList = {
  name: 'legal status of adopters',
  codes: always(none('L0 L11 L12 L2 L3 L4')),
}
