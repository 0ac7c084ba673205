// A small extract of the Standard Safeguarding Dataset, invented.

const csv = (columns: string, ...rows: readonly string[]): string => `${[columns, ...rows].join('\n')}\n`

/** Two children in care, C1 (known to the small return of `import-files.ts`) and P-2, and one who never was. */
export const DATASET = {
  'ssd_person.csv': csv(
    'pers_person_id,pers_dob,pers_sex,pers_ethnicity',
    'C1,2014-09-02 00:00:00.000,M,WBRI',
    'P-2,2016-01-04,F,MWBC',
    'P-9,2012-01-01,M,WBRI',
  ),
  'ssd_cla_placement.csv': csv(
    'clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,clap_cla_placement_provider,clap_cla_placement_postcode,clap_person_id',
    'L1,2025-04-07,,U6,PR1,ZZ1 1AA,C1',
    'L2,2026-05-05,,K2,PR4,ZZ1 1AB,P-2',
  ),
  'ssd_legal_status.csv': csv(
    'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date',
    '1,C1,V2,2025-04-07,',
    '2,P-2,C2,2026-05-05,',
  ),
  'ssd_cla_episodes.csv': csv(
    'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_cla_placement_id,clae_entered_care_date,clae_cla_last_iro_contact_date',
    'E1,C1,2025-04-07,S,N1,,,CARE1,L1,2025-04-07,',
    'E2,P-2,2026-05-05T00:00:00,S,N5,,,CARE2,L2,2026-05-05,2026-09-01',
  ),
  'ssd_cla_reviews.csv': csv(
    'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
    'R1,CARE1,2025-05-06,2025-05-01,N,PN1',
    'R2,CARE2,2026-06-03,2026-06-02,N,PN1',
    'R3,CARE2,2026-09-02,2026-09-01,N,PN6',
  ),
  'ssd_cla_visits.csv': csv(
    'clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,clav_cla_visit_seen_alone',
    'V1,CARE2,P-2,2026-08-03,Y,N',
    'V2,CARE2,P-2,2026-10-05,N,',
  ),
  'ssd_professionals.csv': csv(
    'prof_professional_id,prof_professional_name',
    '7,Ruth Adeyemi',
    '8,Sam Okoro',
  ),
  'ssd_involvements.csv': csv(
    'invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date,invo_person_id',
    '1,8,Ind. Rev. Officer (perm),2026-05-08,2026-07-01,P-2',
    '2,7,Ind. Rev. Officer (perm),2026-07-01,,P-2',
    '3,8,Social Worker,2026-05-05,,P-2',
  ),
}
