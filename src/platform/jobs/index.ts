export { type Periodic, startPeriodic } from './periodic.ts'
export { runOnce } from './run-once.ts'
