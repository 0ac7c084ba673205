/** The instruments that provisions belong to, by the short name used in citations. */
export const INSTRUMENTS = {
  CPPCR: 'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)',
  AAR: 'Adoption Agencies Regulations 2005 (SI 2005/389)',
  CA: 'Children Act 1989',
  ACA: 'Adoption and Children Act 2002',
  LASPO: 'Legal Aid, Sentencing and Punishment of Offenders Act 2012',
  CWSA: "Children's Wellbeing and Schools Act 2026",
  '1971 Act': 'Banking and Financial Dealings Act 1971',
  '1978 Act': 'Interpretation Act 1978',
  'SI 2015/495':
    'Adoption and Care Planning (Miscellaneous Amendments) (England) Regulations 2015 (SI 2015/495)',
  'SI 2020/445': 'Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)',
  'SI 2020/909': 'Adoption and Children (Coronavirus) (Amendment) (No 2) Regulations 2020 (SI 2020/909)',
  'SI 2021/261':
    'Adoption and Children (Coronavirus) (Amendment) Regulations 2021 (SI 2021/261, number unchecked)',
  FSR: 'Fostering Services (England) Regulations 2011 (SI 2011/581)',
  CLR: 'Care Leavers (England) Regulations 2010 (SI 2010/2571)',
  CCR: 'Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)',
  CSAR: 'Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)',
  HB: 'IRO Handbook (statutory guidance, March 2010)',
  VOL2: 'The Children Act 1989 guidance and regulations, volume 2: care planning, placement and case review',
  WT: 'Working Together to Safeguard Children (statutory guidance)',
  NMS: 'Fostering services: national minimum standards',
  DPL: 'UK GDPR and Data Protection Act 2018',
  SSDA903: 'Children looked after return (SSDA903), guide and validation rules',
  CASES: 'Decisions of the courts',
} as const

export type InstrumentId = keyof typeof INSTRUMENTS
