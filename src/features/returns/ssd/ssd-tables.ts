// The tables of the Standard Safeguarding Dataset that tell of a child's care, and the columns of each that are read.

export type SsdTable = {
  readonly name: SsdTableName
  /** Columns without which the table says nothing; the first tells which table it is. */
  readonly needs: readonly string[]
  /** Columns that are read where they are there. */
  readonly takes: readonly string[]
}

export const SSD_TABLE_NAMES = [
  'ssd_person',
  'ssd_cla_episodes',
  'ssd_cla_reviews',
  'ssd_cla_visits',
  'ssd_cla_placement',
  'ssd_legal_status',
  'ssd_professionals',
  'ssd_involvements',
] as const

export type SsdTableName = (typeof SSD_TABLE_NAMES)[number]

const table = (name: SsdTableName, needs: string, takes: string): SsdTable => ({
  name,
  needs: needs.split(' '),
  takes: takes.split(' ').filter((column) => column !== ''),
})

export const SSD_TABLES: readonly SsdTable[] = [
  table('ssd_person', 'pers_person_id pers_dob', 'pers_sex pers_gender pers_ethnicity'),
  table(
    'ssd_cla_episodes',
    'clae_cla_episode_id clae_person_id clae_cla_episode_start_date clae_cla_episode_ceased_date clae_cla_id',
    'clae_cla_episode_start_reason clae_cla_primary_need_code clae_cla_episode_ceased_reason clae_cla_placement_id clae_entered_care_date clae_cla_last_iro_contact_date',
  ),
  table(
    'ssd_cla_reviews',
    'clar_cla_review_id clar_cla_id clar_cla_review_date',
    'clar_cla_review_due_date clar_cla_review_cancelled clar_cla_review_participation',
  ),
  table(
    'ssd_cla_visits',
    'clav_cla_visit_id clav_cla_id clav_cla_visit_date',
    'clav_person_id clav_cla_visit_seen clav_cla_visit_seen_alone',
  ),
  table(
    'ssd_cla_placement',
    'clap_cla_placement_id clap_cla_placement_start_date',
    'clap_cla_placement_type clap_cla_placement_urn clap_cla_placement_provider clap_cla_placement_postcode clap_cla_placement_end_date clap_cla_placement_change_reason clap_person_id clap_cla_id',
  ),
  table(
    'ssd_legal_status',
    'lega_legal_status_id lega_person_id lega_legal_status lega_legal_status_start_date',
    'lega_legal_status_end_date',
  ),
  table('ssd_professionals', 'prof_professional_id prof_professional_name', ''),
  table(
    'ssd_involvements',
    'invo_involvements_id invo_professional_id invo_professional_role_id invo_involvement_start_date invo_person_id',
    'invo_involvement_end_date',
  ),
]

/** Tables that must be there where another one is. */
export const SSD_GO_TOGETHER: Readonly<Partial<Record<SsdTableName, readonly SsdTableName[]>>> = {
  ssd_person: ['ssd_cla_episodes'],
  ssd_cla_episodes: ['ssd_person', 'ssd_cla_placement', 'ssd_legal_status'],
  ssd_cla_reviews: ['ssd_cla_episodes'],
  ssd_cla_visits: ['ssd_cla_episodes'],
  ssd_cla_placement: ['ssd_cla_episodes'],
  ssd_legal_status: ['ssd_cla_episodes'],
  ssd_professionals: ['ssd_involvements'],
  ssd_involvements: ['ssd_professionals', 'ssd_cla_episodes'],
}

const namesIn = (heading: readonly string[]): readonly string[] =>
  heading.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )

/** Whether a heading is one of the dataset's: every column has the four letters of its table in front. */
export function isSsdHeading(heading: readonly string[]): boolean {
  const names = namesIn(heading).filter((name) => name !== '')
  const known = SSD_TABLES.some(({ needs: [key = ''] }) => names.includes(key))
  return known || (names.length > 1 && names.every((name) => /^[a-z0-9]{4}_[a-z]/.test(name)))
}

export type SsdHeading =
  | { readonly kind: 'table'; readonly table: SsdTable; readonly positions: ReadonlyMap<string, number> }
  /** A table of the dataset that tells nothing we keep. */
  | { readonly kind: 'not-used' }
  | { readonly kind: 'refused'; readonly says: string }

/** Which table a heading belongs to; `says` is a sentence without the name of the file. */
export function recogniseSsdTable(heading: readonly string[]): SsdHeading {
  if (!isSsdHeading(heading)) {
    return { kind: 'refused', says: 'is no table of the dataset. Load the dataset by itself.' }
  }
  const names = namesIn(heading)
  const found = SSD_TABLES.find(({ needs: [key = ''] }) => names.includes(key))
  if (found === undefined) return { kind: 'not-used' }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) return { kind: 'refused', says: `has the column ${twice} twice. Take one out.` }
  const missing = found.needs.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const says = `looks like ${found.name} but does not have ${missing.join(', ')}. Add what is missing and try again.`
    return { kind: 'refused', says }
  }
  return { kind: 'table', table: found, positions: new Map(names.map((name, at) => [name, at])) }
}
