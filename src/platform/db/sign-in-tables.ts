import type { Generated } from 'kysely'

export type SessionTable = {
  id: string
  token_hash: string
  account_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  csrf_secret: string
  stage: Generated<'full' | 'code' | 'enrol' | 'password'>
  wrong_codes: Generated<number>
  method: Generated<'password' | 'single-sign-on'>
  address: Generated<string>
  device: Generated<string>
}

/** The tables of db/migrations/0007-sign-in.sql, where each column is explained. */
export type SignInTables = {
  session: SessionTable
  account_code: { account_id: string; secret: string; confirmed_at: Date; last_used_step: number }
  recovery_code: { account_id: string; code_hash: string; used_at: Date | null }
  kept_form: { id: string; account_id: string; path: string; fields: string; created_at: Date }
}
