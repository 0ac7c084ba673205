import type { Generated } from 'kysely'

/** The tables of db/migrations/0032-benchmark.sql, where each column is explained. */
export type BenchmarkTables = {
  benchmark_about: {
    one: Generated<boolean>
    code: string
    name: string
    region: string | null
    formal: string | null
    version: Generated<number>
  }
  benchmark_own_key: {
    one: Generated<boolean>
    public_key: string
    sealed_key: string
    made_by: string
    made_at: Date
  }
  benchmark_authority: {
    code: string
    name: string
    region: string | null
    neighbour: boolean | null
    version: Generated<number>
  }
  benchmark_key: {
    id: string
    authority_code: string
    authority_name: string
    public_key: string
    seen_at: Date
    seen_by: string
    confirmed_at: Date | null
    confirmed_by: string | null
    confirmed_how: 'telephone' | 'letter' | 'in-person' | null
    replaced_at: Date | null
  }
  benchmark_file: {
    id: string
    ours: boolean
    authority_code: string
    year: number
    made_at: Date
    file: string
    kept_by: string
    kept_at: Date
    replaced_at: Date | null
  }
}
