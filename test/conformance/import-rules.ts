import { rowOfFeature } from './feature-order.ts'
import { isTest, type SourceFile, targetOf } from './source-files.ts'

/** One import looked at: from a file to another of the project (`to`) or to a package (`pack`). */
type Step = { readonly file: SourceFile; readonly to: string | null; readonly pack: string | null }

type ImportRule = { readonly reason: string; readonly breaks: (step: Step) => boolean }

const FLOORS = ['kit', 'law', 'platform', 'ui', 'features', 'app']

const roomOf = (path: string): string => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : '')
const floorOf = (path: string): number => FLOORS.indexOf(roomOf(path))
const isIn = (path: string | null, room: string): boolean => path?.startsWith(`src/${room}/`) ?? false

/** The parts of `src/features/FEATURE/…`: a task is a folder of its own inside the feature. */
function placeOf(path: string | null) {
  const [src, features, feature = '', ...rest] = path?.split('/') ?? []
  if (src !== 'src' || features !== 'features') return null
  const task = rest.length > 1 && !/^(store|queries)$/.test(rest[0] ?? '') ? (rest[0] ?? null) : null
  return { feature, task, file: rest.at(-1) ?? '', isDoor: rest.length === 1 && rest[0] === 'index.ts' }
}

/** `store.ts` and `queries.ts`, or the files of a folder of that name where one file grew too long. */
const isSqlFile = (path: string | null): boolean => /\/(store|queries)(\.ts|\/[^/]+\.ts)$/.test(path ?? '')

function isNoun(path: string): boolean {
  const place = placeOf(path)
  return place !== null && place.task === null && !place.isDoor && !isSqlFile(path)
}

function inOneFeature({ file, to }: Step) {
  const from = placeOf(file.path)
  const target = placeOf(to)
  return from && target && from.feature === target.feature ? { from, target } : null
}

function acrossFeatures({ file, to }: Step) {
  const from = placeOf(file.path)
  const target = placeOf(to)
  return from && target && from.feature !== target.feature ? { from, target } : null
}

/** One rule a line, with its reason. */
export const importRules: Readonly<Record<string, ImportRule>> = {
  'floors never import upward': {
    reason: 'a shared room rots when it may know its callers',
    breaks: ({ file, to }) => to !== null && floorOf(file.path) >= 0 && floorOf(to) > floorOf(file.path),
  },
  'platform and ui never import law': {
    reason: 'machinery and looks do not depend on what the law says',
    breaks: ({ file, to }) => (isIn(file.path, 'platform') || isIn(file.path, 'ui')) && isIn(to, 'law'),
  },
  'ui imports only kit': {
    reason: 'parts of pages are drawn from what they are given, not fetched',
    breaks: ({ file, to }) =>
      isIn(file.path, 'ui') && to !== null && !isIn(to, 'ui') && !isIn(to, 'kit') && !isTest(to),
  },
  'source never imports tests': {
    reason: 'what is shipped does not lean on what checks it',
    breaks: ({ file, to }) => !isTest(file.path) && to !== null && isTest(to),
  },
  'the law knows no machine': {
    reason: 'the same facts give the same answer on every machine and day',
    breaks: ({ file, pack }) =>
      isIn(file.path, 'law') && !isTest(file.path) && (pack?.startsWith('node:') ?? false),
  },
  'a feature is reached only by its door': {
    reason: 'what is behind the door may change without asking',
    breaks: (step) => {
      if (isIn(step.file.path, 'app')) return isIn(step.to, 'features') && placeOf(step.to)?.isDoor === false
      return acrossFeatures(step)?.target.isDoor === false
    },
  },
  'features import down the one order': {
    reason: 'each feature can be understood from those below it alone',
    breaks: (step) => {
      const across = acrossFeatures(step)
      if (!across) return false
      const from = rowOfFeature(across.from.feature)
      const to = rowOfFeature(across.target.feature)
      return from === null || to === null || to >= from
    },
  },
  'task folders never import each other': {
    reason: 'a task can be changed or removed alone',
    breaks: (step) => {
      const within = inOneFeature(step)
      return (
        within !== null &&
        within.from.task !== null &&
        within.target.task !== null &&
        within.from.task !== within.target.task
      )
    },
  },
  'nouns and decisions know neither store nor tasks': {
    reason: 'what is decided is pure',
    breaks: (step) =>
      isNoun(step.file.path) &&
      inOneFeature(step) !== null &&
      !isNoun(step.to ?? '') &&
      !isTest(step.file.path),
  },
  'store and queries know no task': {
    reason: 'data does not know which page asks; what only one task asks may stand in its own folder',
    breaks: (step) => {
      const within = inOneFeature(step)
      return isSqlFile(step.file.path) && within?.from.task === null && within.target.task !== null
    },
  },
  'nobody inside a feature goes round by its own door': {
    reason: 'the door is for others, and going round by it makes a circle',
    breaks: (step) => inOneFeature(step)?.target.isDoor === true && !isTest(step.file.path),
  },
  'SQL is only in store and queries': {
    reason: 'what is read and written can be found and reviewed in two places',
    breaks: ({ file, pack }) =>
      isIn(file.path, 'features') && pack === 'kysely' && !isSqlFile(file.path) && !isTest(file.path),
  },
  'the web framework is only in page.ts, ui and app': {
    reason: 'what a person does is not about HTTP',
    breaks: ({ file, pack }) =>
      (pack === 'fastify' || (pack?.startsWith('@fastify/') ?? false)) &&
      !isIn(file.path, 'app') &&
      !isIn(file.path, 'ui') &&
      !file.path.endsWith('/page.ts') &&
      !isTest(file.path),
  },
}

/** What breaks the rules, a sentence each. */
export function findBrokenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const to = targetOf(file, one)
      const step = { file, to, pack: to === null ? one.from : null }
      return Object.entries(importRules)
        .filter(([, rule]) => rule.breaks(step))
        .map(
          ([rule, { reason }]) =>
            `${file.path}:${one.line} imports ${to ?? one.from}: ${rule}, because ${reason}.`,
        )
    }),
  )
}
