// Adoption Agencies Regulations 2005 and the Adoption and Children Act 2002, in the parts that Footprint covers.
import { computed, notComputed, type Provision, provisionsOf } from './provision.ts'

const aar = provisionsOf('AAR')
const aca = provisionsOf('ACA')
const adoption = computed('law/adoption-reviews')

export const ADOPTION = {
  'AAR 36(1)': aar(
    'Authorised but not placed',
    'A child who may be placed for adoption and is not yet placed is reviewed within 3 months, then at most 6 months apart.',
    'V',
    adoption,
  ),
  'AAR 36(2)': aar(
    'Reviews once placed',
    "Once a child is placed for adoption, the agency reviews the child's case until there is an order or the child returns.",
    'V',
    adoption,
  ),
  'AAR 36(3)': aar(
    'Times once placed',
    'Reviews are within 4 weeks of placement, not more than 3 months after that, then at most 6 months apart.',
    'V',
    adoption,
  ),
  'AAR 36(4)': aar(
    'Visits once placed',
    'The child is visited within a week of placement, then weekly until the first review, then as the review decides.',
    'V',
    notComputed('visits by the social worker are kept in the case system, not here'),
  ),
  'AAR 36(6)': aar(
    'What an adoption review considers',
    'Each adoption review considers a list of matters.',
    'R',
    notComputed('the paragraph was not seen; the matters are not offered as a checklist'),
  ),
  'AAR return review': aar(
    'Return from an adoptive placement',
    'A review is held not sooner than 28 and not later than 42 days after the child is returned.',
    'V2',
    adoption,
  ),
  'AAR records': aar(
    'Keeping adoption records',
    'Adoption records are kept for 100 years.',
    'R',
    notComputed('adoption records belong to the adoption agency and are not kept here'),
  ),
  'ACA 19': aca(
    'Consent to placement',
    'A parent may consent to the child being placed for adoption; that authorises the agency to place.',
    'V',
    adoption,
  ),
  'ACA 21': aca(
    'Placement order',
    'A court may authorise the authority to place a child for adoption.',
    'V',
    adoption,
  ),
  'ACA 35': aca(
    'Return of the child',
    'Where an adoptive placement ends, the child is returned to the agency.',
    'V2',
    adoption,
  ),
  'ACA 118': aca(
    'Reviewing officers made statutory',
    'Authorities must appoint reviewing officers to take part in reviews (2004).',
    'V',
    notComputed('replaced by Children Act 1989 section 25A from April 2011'),
  ),
} as const satisfies Record<string, Provision>
