export { amongIds } from './among-ids.ts'
export {
  hasMetVersion,
  isForeignKeyViolation,
  isUniqueViolation,
  mayRunAgain,
  sqlStateOf,
  type VersionConflict,
} from './database-errors.ts'
export { keepOnce } from './keep-once.ts'
export { DatabaseHeldError } from './embedded.ts'
export { listMigrations, MigrationRefusedError, migrate, migrateDatabase } from './migrate.ts'
export { type Migration, migrationsFolder, readMigrations } from './migration-files.ts'
export {
  type DatabaseKind,
  type DatabaseSettings,
  type OpenDatabase,
  openDatabase,
  openEmbeddedDatabase,
  openServer,
} from './open-database.ts'
export { refreshStatistics } from './refresh-statistics.ts'
export type * from './schema.ts'
export { atOneMoment, type Db, type Trx, transaction } from './transaction.ts'
