import { isTest, type SourceFile } from './source-files.ts'

const IMPURE =
  /(?<![\w$])(?:new\s+Date\b|Date\s*\.|(?:globalThis\s*\.\s*)?process\b(?!\s*[:=])|Math\s*\.\s*random|performance\s*\.|console\s*\.|fetch\s*\()/g

/** What a file of the law says that depends on the machine or the moment. */
export function findImpurities(file: SourceFile): readonly string[] {
  if (!file.path.startsWith('src/law/') || isTest(file.path)) return []
  return [...file.code.matchAll(IMPURE)].map((match) => {
    const line = file.code.slice(0, match.index).split('\n').length
    return `${file.path}:${line} says ${match[0]}: the law is pure, facts and dates in, answers out.`
  })
}
