export * from './grid.ts'
export * from './page.ts'
export * from './person.ts'
