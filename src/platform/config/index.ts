export { type Config, type Environment, readConfig } from './config.ts'
export { listSettings, type ShownSetting } from './list-settings.ts'
