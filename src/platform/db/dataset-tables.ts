import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0046-dataset-tokens.sql, where each column is explained. */
export type DatasetTables = {
  dataset_token: {
    id: string
    name: string
    scopes: string[]
    token_hash: string
    made_by: string
    made_at: Date
    expires_on: IsoDate
    last_used_at: Date | null
    ended_at: Date | null
  }
}
