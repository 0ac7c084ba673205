// Who may be a child's reviewing officer, and what an officer's own clocks are.
export * from './dependent-days.ts'
export * from './independence.ts'
export * from './management.ts'
export * from './staff.ts'
export * from './who-may-be-officer.ts'
