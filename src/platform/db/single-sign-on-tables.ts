import type { Role } from '../identity/roles.ts'

/** The tables of db/migrations/0008-single-sign-on.sql, where each column is explained. */
export type SingleSignOnTables = {
  account_external: { issuer: string; subject: string; account_id: string; first_at: Date }
  account_to_link: { account_id: string; directory_name: string }
  role_mapping: { id: string; claim_value: string; role: Role }
  sign_on_attempt: {
    state_hash: string
    browser_hash: string
    verifier: string
    nonce: string
    then_path: string
    expires_at: Date
  }
}
