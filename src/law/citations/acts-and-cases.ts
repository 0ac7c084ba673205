// Acts, amending instruments and decisions of the courts that the clocks rest on.
import { computed, notComputed, type Provision, provisionsOf, recorded } from './provision.ts'

const ca = provisionsOf('CA')
const cases = provisionsOf('CASES')
const reviews = computed('law/looked-after-reviews')
const calendar = computed('law/calendar')

export const ACTS_AND_CASES = {
  'CA 21(2)': ca(
    'Police and youth justice accommodation',
    'The authority accommodates children moved from police detention or under certain youth justice requirements.',
    'V',
    reviews,
  ),
  'CA 22(1)': ca(
    'Looked after',
    "A child is looked after who is in the authority's care, or is accommodated by it as a social service.",
    'R',
    computed('law/becoming-looked-after'),
  ),
  'CA 22(2)': ca(
    'More than 24 hours',
    'Accommodation counts only where it lasts for a continuous period of more than 24 hours.',
    'R',
    computed('law/becoming-looked-after'),
  ),
  'CA 22D': ca(
    'Move to other arrangements',
    'A move from a foster home, children’s home or parents into other arrangements is decided only after a review.',
    'V2',
    reviews,
  ),
  'CA 25': ca(
    'Secure accommodation',
    'A looked-after child may be kept in secure accommodation only on strict grounds.',
    'V',
    notComputed('secure accommodation reviews are a different review, and are not covered'),
  ),
  'CA 25A': ca(
    'A named officer for each child',
    'The authority appoints a named officer for each looked-after child before the first review, and fills a vacancy as soon as practicable.',
    'V',
    recorded('features/allocations'),
  ),
  'CA 25B(1)': ca(
    "The officer's functions",
    "The officer keeps watch on the authority's work for the child, takes part in reviews, and sees the child is heard.",
    'V',
    recorded('features/reviews'),
  ),
  'CA 25B(3)': ca(
    'Referral to Cafcass',
    "The officer may refer the child's case to Cafcass.",
    'V',
    computed('law/disputes/dispute-clock.ts'),
  ),
  'CA 25B(4)': ca(
    'Working with the officer',
    'The authority works with an officer from outside it, and gives what the officer reasonably needs.',
    'V',
    notComputed('a duty to cooperate has no date'),
  ),
  'CA 26A': ca(
    'Advocacy',
    'The authority makes an advocate available to a looked-after child who asks.',
    'R',
    notComputed('advocacy is not yet recorded'),
  ),
  'LASPO 104': provisionsOf('LASPO')(
    'Remanded children are looked after',
    'A child remanded to youth detention or authority accommodation is looked after.',
    'V2',
    reviews,
  ),
  '1971 Act': provisionsOf('1971 Act')(
    'Bank holidays',
    'Bank holidays are those in the Act’s schedule and those appointed by royal proclamation.',
    'R',
    calendar,
  ),
  '1978 Act': provisionsOf('1978 Act')(
    'Month',
    'In an Act, a month is a calendar month.',
    'R',
    computed('kit/dates/arithmetic.ts'),
  ),
  'SI 2015/495 reg 5': provisionsOf('SI 2015/495')(
    'Reviews in long-term foster placements',
    'Reviews of a child settled in a long-term foster placement need not each have a meeting.',
    'V',
    reviews,
  ),
  'SI 2020/445': provisionsOf('SI 2020/445')(
    'The 2020 window',
    'From 24 April to 25 September 2020, third and later reviews were held where reasonably practicable.',
    'V2',
    reviews,
  ),
  'SI 2020/909': provisionsOf('SI 2020/909')(
    'Remote visits',
    'From 25 September 2020 to 31 March 2021, social-worker visits could be remote; review times were not changed.',
    'V',
    notComputed('changes visits only, which are not computed'),
  ),
  'SI 2021/261': provisionsOf('SI 2021/261')(
    'Remote visits, longer',
    'The 2020 rules on remote visits were kept to 30 September 2021.',
    'V',
    notComputed('changes visits only, which are not computed'),
  ),
  'Dodds v Walker': cases(
    'Corresponding date',
    'A period of months ends on the same date of the later month, or on its last day where there is no such date.',
    'V',
    computed('kit/dates/arithmetic.ts'),
  ),
  'Lester v Garland': cases(
    'Day of the event left out',
    'When time runs from an event, the day of the event is not counted.',
    'V',
    calendar,
  ),
  '[2020] EWCA Civ 1577': cases(
    'The 2020 changes were unlawfully made',
    'The Secretary of State acted unlawfully by not consulting before the 2020 changes.',
    'V',
    notComputed('reviews in the window are shown as flexible, not as unlawful'),
  ),
} as const satisfies Record<string, Provision>
