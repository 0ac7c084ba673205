// The tables of the return, each known by its columns: in any order, in any case, whatever the file is called.
import { defineTable, type Table } from './define-table.ts'

const HEADER = defineTable(
  'Header',
  'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB',
  ({ child, code, day, dayOrBlank }) => {
    const [sex, born, ethnic, upn] = [code('SEX'), day('DOB'), code('ETHNIC'), code('UPN')]
    const [mother, motherChildBorn] = [code('MOTHER'), dayOrBlank('MC_DOB')]
    return (line, fields) => ({
      line,
      child: child(fields),
      sex: sex(fields),
      born: born(fields),
      ethnic: withoutMisprint(ethnic(fields)),
      upn: upn(fields),
      mother: mother(fields),
      motherChildBorn: motherChildBorn(fields),
    })
  },
  (rows) => ({ table: 'Header', rows }),
)

/** Published guidance misprints the code for Chinese as CNHE. */
function withoutMisprint(ethnic: string): string {
  return ethnic === 'CNHE' ? 'CHNE' : ethnic
}

const EPISODES = defineTable(
  'Episodes',
  'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
  ({ child, code, day, dayOrBlank }) => {
    const [decom, rne, ls, cin] = [day('DECOM'), code('RNE'), code('LS'), code('CIN')]
    const [place, provider, dec, rec] = [
      code('PLACE'),
      code('PLACE_PROVIDER'),
      dayOrBlank('DEC'),
      code('REC'),
    ]
    const [reasonPlaceChange, homePost] = [code('REASON_PLACE_CHANGE'), code('HOME_POST')]
    const [placePost, urn] = [code('PL_POST'), code('URN')]
    return (line, fields) => ({
      line,
      child: child(fields),
      decom: decom(fields),
      rne: rne(fields),
      ls: ls(fields),
      cin: cin(fields),
      place: place(fields),
      provider: provider(fields),
      dec: dec(fields),
      rec: rec(fields),
      reasonPlaceChange: reasonPlaceChange(fields),
      homePost: homePost(fields),
      placePost: placePost(fields),
      urn: urn(fields),
    })
  },
  (rows) => ({ table: 'Episodes', rows }),
)

const REVIEWS = defineTable(
  'Reviews',
  'CHILD DOB REVIEW REVIEW_CODE',
  ({ child, code, day, dayOrBlank }) => {
    const [born, review, reviewCode] = [dayOrBlank('DOB'), day('REVIEW'), code('REVIEW_CODE')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      review: review(fields),
      code: reviewCode(fields),
    })
  },
  (rows) => ({ table: 'Reviews', rows }),
)

const UASC = defineTable(
  'UASC',
  'CHILD SEX DOB DUC',
  ({ child, code, dayOrBlank }) => {
    const [sex, born, until] = [code('SEX'), dayOrBlank('DOB'), dayOrBlank('DUC')]
    return (line, fields) => ({
      line,
      child: child(fields),
      sex: sex(fields),
      born: born(fields),
      until: until(fields),
    })
  },
  (rows) => ({ table: 'UASC', rows }),
)

const SW_EPISODES = defineTable(
  'SWEpisodes',
  'CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON',
  ({ child, code, day, dayOrBlank }) => {
    const [born, worker] = [dayOrBlank('DOB'), code('SW_ID')]
    const [from, to, reason] = [day('SW_DECOM'), dayOrBlank('SW_DEC'), code('SW_REASON')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      worker: worker(fields),
      from: from(fields),
      to: to(fields),
      reason: reason(fields),
    })
  },
  (rows) => ({ table: 'SWEpisodes', rows }),
)

const MISSING = defineTable(
  'Missing',
  'CHILD DOB MISSING MIS_START MIS_END',
  ({ child, code, day, dayOrBlank }) => {
    const [born, kind] = [dayOrBlank('DOB'), code('MISSING')]
    const [from, to] = [day('MIS_START'), dayOrBlank('MIS_END')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      kind: kind(fields),
      from: from(fields),
      to: to(fields),
    })
  },
  (rows) => ({ table: 'Missing', rows }),
)

const DOLO = defineTable(
  'DoLo',
  'CHILD DOB DOLO_START DOLO_END',
  ({ child, day, dayOrBlank }) => {
    const [born, from, to] = [dayOrBlank('DOB'), day('DOLO_START'), dayOrBlank('DOLO_END')]
    return (line, fields) => ({
      line,
      child: child(fields),
      born: born(fields),
      from: from(fields),
      to: to(fields),
    })
  },
  (rows) => ({ table: 'DoLo', rows }),
)

/** The tables about a child's care. */
export const CARE_TABLES: readonly Table[] = [HEADER, EPISODES, REVIEWS, UASC, SW_EPISODES, MISSING, DOLO]
