// Neighbouring duties that a reviewing service meets: carers, care leavers, complaints, secure homes, records.
import { computed, notComputed, type Provision, provisionsOf } from './provision.ts'

const fsr = provisionsOf('FSR')
const notKept = notComputed('fostering files are not yet kept here')

export const OTHER_DUTIES = {
  'FSR 28': fsr(
    "Review of a foster carer's approval",
    'Approval is reviewed not more than a year after it was given, then at most a year apart; the first review goes to panel.',
    'V2',
    computed('law/fostering-reviews'),
  ),
  'FSR representations': fsr(
    'Time to answer a proposal',
    'A carer has 28 days to make representations or to ask for an independent review.',
    'V2',
    notComputed('decisions on approval are made and kept by the fostering service'),
  ),
  'FSR records': fsr(
    "Keeping carers' records",
    "A carer's record is kept for at least 10 years from the end of approval, and a refusal for at least 3.",
    'R',
    notKept,
  ),
  'NMS 20': provisionsOf('NMS')(
    "Carers' learning and support",
    'Each carer has an appraisal, training and a plan for their own learning.',
    'V2',
    notKept,
  ),
  'CLR 7': provisionsOf('CLR')(
    'Pathway plan reviews',
    'The pathway plan of a care leaver is reviewed at least every 6 months.',
    'R',
    notComputed("the officer's duty ends at 18; care leavers' reviews belong to another service"),
  ),
  'CSAR 15': provisionsOf('CSAR')(
    'Secure accommodation reviews',
    'Keeping a child in secure accommodation is reviewed within a month, then every 3 months.',
    'R',
    notComputed('a different review from the looked-after review; not covered'),
  ),
  'CCR stages': provisionsOf('CCR')(
    'Times for complaints',
    'A complaint is answered in 10 working days, or 20; looked into in 25, or 65; and heard by a panel in 30.',
    'R',
    notComputed('complaints belong to the complaints manager'),
  ),
  'CWSA 3': provisionsOf('CWSA')(
    'Child protection teams',
    'Teams of several agencies support child protection enquiries.',
    'V',
    notComputed(
      'whether it is in force was not found; times for conferences are dated so that they can change',
    ),
  ),
  'CWSA 13': provisionsOf('CWSA')(
    'Depriving of liberty',
    'Children Act 1989 section 25 is recast to speak of depriving a child of liberty in relevant accommodation.',
    'V',
    notComputed('no review clock follows, and whether it is in force was not found'),
  ),
  'DPL access': provisionsOf('DPL')(
    'Asking for one’s own record',
    'A person’s request for their own record is answered within a month, or three where it is hard.',
    'R',
    computed('law/subject-access'),
  ),
} as const satisfies Record<string, Provision>
