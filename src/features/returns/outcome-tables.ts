// Tables that a reviewing service carries but works little with: health, care leavers, adoption, earlier permanence.
import { defineTable, type Table } from './define-table.ts'

const OC2 = defineTable(
  'OC2',
  'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ({ child, code, dayOrBlank }) => {
    const [born, sdqScore, sdqReason] = [dayOrBlank('DOB'), code('SDQ_SCORE'), code('SDQ_REASON')]
    const [convicted, healthCheck, immunisations] = [
      code('CONVICTED'),
      code('HEALTH_CHECK'),
      code('IMMUNISATIONS'),
    ]
    const [teethCheck, healthAssessment] = [code('TEETH_CHECK'), code('HEALTH_ASSESSMENT')]
    const [substanceMisuse, received] = [code('SUBSTANCE_MISUSE'), code('INTERVENTION_RECEIVED')]
    const offered = code('INTERVENTION_OFFERED')
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      sdqScore: sdqScore(fields),
      sdqReason: sdqReason(fields),
      convicted: convicted(fields),
      healthCheck: healthCheck(fields),
      immunisations: immunisations(fields),
      teethCheck: teethCheck(fields),
      healthAssessment: healthAssessment(fields),
      substanceMisuse: substanceMisuse(fields),
      interventionReceived: received(fields),
      interventionOffered: offered(fields),
    })
  },
  (rows) => ({ table: 'OC2', rows }),
)

const OC3 = defineTable(
  'OC3',
  'CHILD DOB IN_TOUCH ACTIV ACCOM',
  ({ child, code, dayOrBlank }) => {
    const [born, inTouch] = [dayOrBlank('DOB'), code('IN_TOUCH')]
    const [activity, accommodation] = [code('ACTIV'), code('ACCOM')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      inTouch: inTouch(fields),
      activity: activity(fields),
      accommodation: accommodation(fields),
    })
  },
  (rows) => ({ table: 'OC3', rows }),
)

const AD1 = defineTable(
  'AD1',
  'CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR',
  ({ child, code, dayOrBlank }) => {
    const [born, interim, matched] = [dayOrBlank('DOB'), dayOrBlank('DATE_INT'), dayOrBlank('DATE_MATCH')]
    const [fosterCarer, adopters] = [code('FOSTER_CARE'), code('NB_ADOPTR')]
    const [sexOfAdopters, statusOfAdopters] = [code('SEX_ADOPTR'), code('LS_ADOPTR')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      interim: interim(fields),
      matched: matched(fields),
      fosterCarer: fosterCarer(fields),
      adopters: adopters(fields),
      sexOfAdopters: sexOfAdopters(fields),
      statusOfAdopters: statusOfAdopters(fields),
    })
  },
  (rows) => ({ table: 'AD1', rows }),
)

const PLACED_ADOPTION = defineTable(
  'PlacedAdoption',
  'CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED',
  ({ child, code, day, dayOrBlank }) => {
    const [born, decided] = [dayOrBlank('DOB'), day('DATE_PLACED')]
    const [ceased, reasonCeased] = [dayOrBlank('DATE_PLACED_CEASED'), code('REASON_PLACED_CEASED')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      decided: decided(fields),
      ceased: ceased(fields),
      reasonCeased: reasonCeased(fields),
    })
  },
  (rows) => ({ table: 'PlacedAdoption', rows }),
)

const PREV_PERM = defineTable(
  'PrevPerm',
  'CHILD DOB PREV_PERM LA_PERM DATE_PERM',
  ({ child, code, dayOrBlank }) => {
    const [born, permanence] = [dayOrBlank('DOB'), code('PREV_PERM')]
    const [authority, date] = [code('LA_PERM'), code('DATE_PERM')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      permanence: permanence(fields),
      authority: authority(fields),
      date: date(fields),
    })
  },
  (rows) => ({ table: 'PrevPerm', rows }),
)

/** The tables about outcomes and adoption. */
export const OUTCOME_TABLES: readonly Table[] = [OC2, OC3, AD1, PLACED_ADOPTION, PREV_PERM]
