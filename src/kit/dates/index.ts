export * from './age.ts'
export * from './arithmetic.ts'
export * from './day.ts'
export * from './words.ts'
