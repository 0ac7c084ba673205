import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0052-yardsticks.sql, where each column is explained. */
export type YardstickTables = {
  yardstick: {
    measure: string
    who: 'target' | 'own' | 'region' | 'neighbours' | 'england'
    from_day: IsoDate
    version: number
    numerator: number | null
    denominator: number | null
    value: number
    aim: 'at-least' | 'at-most' | null
    source: string
    because: string
    definition: number
    state: 'stands' | 'taken-out'
    entered_by: string
    entered_at: Date
  }
  figure_mail: {
    account_id: string
    weekly: boolean
    monthly: boolean
    version: Generated<number>
  }
}
