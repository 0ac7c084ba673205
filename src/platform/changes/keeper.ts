// Something worked out of each child, or challenge, kept in memory until something of that one, or a setting, changes.
import type { Db } from '../db/index.ts'
import { type Changes, readChanges, runsBackwards } from './read-changes.ts'

/** Marks are removed after a day: what was not asked for in so many milliseconds is worked out anew. */
const HOUR = 3_600_000

/** Settings, and the tables they stand in. */
export type SettingsOf<Key, Settings> = {
  readonly tables: readonly string[]
  readonly load: (db: Db, key: Key) => Promise<Settings>
}

export type KeptOf<Key, Settings, Beside, Value> = {
  /** What values are worked out by: when it changes, so do all of them. */
  readonly settings: SettingsOf<Key, Settings>
  /** What no value is worked out by, each part by its name: kept until one of its own tables changes. */
  readonly beside: { readonly [Name in keyof Beside]: SettingsOf<Key, Beside[Name]> }
  /** Works these out, by id; those there is nothing to say of may be left out. */
  readonly loadValues: (
    db: Db,
    settings: Settings,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, Value>>
}

/** What is kept, as it is in the database at the moment of asking. */
export type Kept<Settings, Beside, Value> = {
  readonly settings: Settings
  /** A part of what stands beside, loaded when it is first asked for. */
  readonly beside: <Name extends keyof Beside>(name: Name) => Promise<Beside[Name]>
  /** The values of these ids in their order, without those there is nothing to say of. */
  readonly valuesOf: (ids: readonly string[]) => Promise<readonly Value[]>
}

/** To be asked once a request: `key` is what all of it is worked out for, such as the day. */
export type Keeper<Key, Settings, Beside, Value> = (
  db: Db,
  key: Key,
) => Promise<Kept<Settings, Beside, Value>>

// What is being worked out stands here as well: a change that is seen meanwhile takes it away.
type Entry<Value> = { value: Value | undefined; readonly loaded: Promise<void> }

type Loaded<Beside> = { [Name in keyof Beside]?: Promise<Beside[Name]> }

type Held<Key, Settings, Beside, Value> = {
  readonly key: Key
  readonly tables: string
  readonly settings: Promise<Settings>
  readonly entries: Map<string, Entry<Value>>
  readonly beside: Loaded<Beside>
  /** What was answered last, for the very same list of ids; null once one of them may have changed. */
  whole: Answered<Value> | null
  /** Moves whenever a value is taken away. */
  turn: number
  seen: string
  askedAt: number
}

/** Keeps the values of one key, in this process; whatever changed since the last question is worked out anew. */
export function createKeeper<Key, Settings, Beside, Value>(
  of: KeptOf<Key, Settings, Beside, Value>,
): Keeper<Key, Settings, Beside, Value> {
  type Mine = Held<Key, Settings, Beside, Value>
  let held: Mine | null = null

  const begin = (db: Db, key: Key, { seen, tables }: Changes): Mine => {
    const settings = of.settings.load(db, key)
    const mine: Mine = {
      key,
      seen,
      tables,
      settings,
      beside: {},
      whole: null,
      turn: 0,
      entries: new Map(),
      askedAt: performance.now(),
    }
    settings.catch(() => {
      if (held === mine) held = null
    })
    held = mine
    return mine
  }

  const refresh = async (db: Db, key: Key): Promise<Mine> => {
    if (held !== null && performance.now() - held.askedAt > HOUR) held = null
    const since = held?.seen ?? null
    const changes = await readChanges(db, since)
    // Somebody else began meanwhile: what changed since they did has to be asked for.
    if (since === null && held !== null) return await refresh(db, key)
    if (since === null || held === null || runsBackwards(changes.seen, since)) return begin(db, key, changes)
    if (held.key !== key || held.tables !== changes.tables) return begin(db, key, changes)
    if (touches(of.settings.tables, changes)) return begin(db, key, changes)
    for (const name in of.beside) if (touches(of.beside[name].tables, changes)) delete held.beside[name]
    for (const id of changes.ids) held.entries.delete(id)
    if (changes.ids.length > 0) {
      held.whole = null
      held.turn += 1
    }
    // Answers may come in another order than the questions: by an older one more is told again, and nothing less.
    held.seen = changes.seen
    held.askedAt = performance.now()
    return held
  }

  return async (db, key) => {
    const mine = await refresh(db, key)
    const settings = await mine.settings
    return {
      settings,
      beside: (name) => besideOf(mine.beside, name, () => of.beside[name].load(db, key)),
      valuesOf: (ids) => wholeOf(mine, ids, (missing) => of.loadValues(db, settings, missing)),
    }
  }
}

const touches = (tables: readonly string[], { settings }: Changes): boolean =>
  settings.some((table) => tables.includes(table))

function besideOf<Beside, Name extends keyof Beside>(
  kept: Loaded<Beside>,
  name: Name,
  load: () => Promise<Beside[Name]>,
): Promise<Beside[Name]> {
  const known = kept[name]
  if (known !== undefined) return known
  const loaded = load()
  kept[name] = loaded
  loaded.catch(() => {
    if (kept[name] === loaded) delete kept[name]
  })
  return loaded
}

type Answered<Value> = { readonly ids: readonly string[]; readonly values: readonly Value[] }

// A list of thousands that is asked for again and again is walked once, until one of its values may have changed.
async function wholeOf<Value>(
  mine: { readonly entries: Map<string, Entry<Value>>; whole: Answered<Value> | null; turn: number },
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<readonly Value[]> {
  if (mine.whole?.ids === ids) return mine.whole.values
  const { turn } = mine
  const values = await valuesOf(mine, ids, load)
  // What changed while they were loaded is not in them.
  if (mine.turn === turn) mine.whole = { ids, values }
  return values
}

async function valuesOf<Value>(
  { entries }: { readonly entries: Map<string, Entry<Value>> },
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<readonly Value[]> {
  const missing = ids.filter((id) => !entries.has(id))
  if (missing.length > 0) enter(entries, missing, load)
  // Thousands at a time, of which nearly all were read before: one walk, and nothing made that is not needed.
  const asked: Entry<Value>[] = []
  let last: Promise<void> | null = null
  const loading = new Set<Promise<void>>()
  for (const id of ids) {
    const entry = entries.get(id)
    if (entry === undefined) continue
    asked.push(entry)
    if (entry.loaded !== last) loading.add(entry.loaded)
    last = entry.loaded
  }
  for (const loaded of loading) await loaded
  const values: Value[] = []
  for (const { value } of asked) if (value !== undefined) values.push(value)
  return values
}

function enter<Value>(
  entries: Map<string, Entry<Value>>,
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): void {
  const mine = new Map<string, Entry<Value>>()
  const loading = async () => {
    const values = await load(ids)
    for (const [id, entry] of mine) entry.value = values.get(id)
  }
  const loaded = loading()
  for (const id of ids) mine.set(id, { value: undefined, loaded })
  for (const [id, entry] of mine) entries.set(id, entry)
  // What failed is read again by whoever asks next.
  loaded.catch(() => {
    for (const [id, entry] of mine) if (entries.get(id) === entry) entries.delete(id)
  })
}
