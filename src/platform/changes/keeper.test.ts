import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { type Db, transaction } from '../db/index.ts'
import { createKeeper } from './keeper.ts'
import { tidyChanges } from './read-changes.ts'

const rename = (db: Db, id: string, name: string) =>
  db.updateTable('child').set({ given_name: name }).where('id', '=', id).execute()

for (const kind of bothKinds) {
  suite(kind, async () => {
    const { db } = await withDatabaseOf(kind)

    /** Keeps the given name of each child; tells what was read. */
    function keepNames() {
      const read: string[][] = []
      const settings: string[] = []
      const keeper = createKeeper({
        settings: {
          tables: ['person'],
          load: async (_db: Db, key: string) => void settings.push(`settings ${key}`),
        },
        beside: {
          teams: { tables: ['allocation', 'team'], load: async () => void settings.push('beside') },
        },
        loadValues: async (asked: Db, _settings: void, ids: readonly string[]) => {
          read.push([...ids])
          const rows = await asked.selectFrom('child').select(['id', 'given_name']).execute()
          return new Map(rows.map((row) => [row.id, `${row.given_name}`]))
        },
      })
      const ask = async (ids: readonly string[] = ['a', 'b'], key = 'monday') => {
        read.length = 0
        settings.length = 0
        const kept = await keeper(db, key)
        await kept.beside('teams')
        return await kept.valuesOf(ids)
      }
      return { ask, read, settings }
    }

    const start = async () => {
      for (const id of ['a', 'b']) {
        await db
          .insertInto('child')
          .values({ id, identifier: id, given_name: id, sort_name: id, care: '{}' })
          .onConflict((on) => on.column('id').doUpdateSet({ given_name: id }))
          .execute()
      }
      return keepNames()
    }

    test('the very same list is walked again once one of its values changed', async () => {
      const { ask, read } = await start()
      const ids = ['a', 'b']
      const before = await ask(ids)
      assert.deepEqual(before, ['a', 'b'])
      assert.equal(await ask(ids), before)
      await rename(db, 'b', 'Bee')
      assert.deepEqual(await ask(ids), ['a', 'Bee'])
      assert.deepEqual(read, [['b']])
      assert.deepEqual(await ask(['b']), ['Bee'])
      assert.deepEqual(await ask(ids), ['a', 'Bee'])
    })

    test('what was read is kept, and read again of the children alone of whom something changed', async () => {
      const { ask, read } = await start()
      assert.deepEqual(await ask(), ['a', 'b'])
      assert.deepEqual(read, [['a', 'b']])
      assert.deepEqual(await ask(), ['a', 'b'])
      assert.deepEqual(read, [])
      await rename(db, 'b', 'Bea')
      assert.deepEqual(await ask(), ['a', 'Bea'])
      assert.deepEqual(read, [['b']])
    })

    test('a child who is not there has no value, until it is there', async () => {
      const { ask } = await start()
      assert.deepEqual(await ask(['b', 'late']), ['b'])
      await db
        .insertInto('child')
        .values({ id: 'late', identifier: 'late', given_name: 'Late', sort_name: 'late', care: '{}' })
        .execute()
      assert.deepEqual(await ask(['b', 'late']), ['b', 'Late'])
      await db.deleteFrom('child').where('id', '=', 'late').execute()
      assert.deepEqual(await ask(['late', 'b']), ['b'])
    })

    test('a setting that changes takes all of it away, one beside only itself', async () => {
      const { ask, read, settings } = await start()
      await ask()
      assert.deepEqual(settings, ['settings monday', 'beside'])
      await db
        .insertInto('team')
        .values({ id: `team-${kind}`, name: `Team ${kind}` })
        .execute()
      await ask()
      assert.deepEqual([settings, read], [['beside'], []])
      await sql`insert into person (id, name, sort_name) values ('p', 'P', 'p')
        on conflict (id) do update set name = 'Q'`.execute(db)
      await ask()
      assert.deepEqual([settings, read], [['settings monday', 'beside'], [['a', 'b']]])
      // A question that changes no row changes nothing.
      await sql`update person set name = 'R' where id = 'nobody'`.execute(db)
      await ask()
      assert.deepEqual([settings, read], [[], []])
    })

    test('another day is another answer', async () => {
      const { ask, settings } = await start()
      await ask()
      await ask(['a'], 'tuesday')
      assert.deepEqual(settings, ['settings tuesday', 'beside'])
    })

    test('a change is read though it comes while the child is being read', async () => {
      await start()
      let readNow: () => void = () => {}
      const stopped = new Promise<void>((resolve) => {
        readNow = resolve
      })
      let holds = true
      const keeper = createKeeper({
        settings: { tables: [], load: async () => null },
        beside: {},
        loadValues: async (asked: Db, _settings: null, ids: readonly string[]) => {
          const rows = await asked.selectFrom('child').select(['id', 'given_name']).execute()
          if (holds) await stopped
          return new Map(rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row.given_name]))
        },
      })
      const early = (await keeper(db, 'monday')).valuesOf(['a'])
      await rename(db, 'a', 'Ada')
      holds = false
      assert.deepEqual(await (await keeper(db, 'monday')).valuesOf(['a']), ['Ada'])
      readNow()
      await early
      assert.deepEqual(await (await keeper(db, 'monday')).valuesOf(['a']), ['Ada'])
    })

    test('what could not be read is read again', async () => {
      await start()
      let fails = true
      const keeper = createKeeper({
        settings: { tables: [], load: async () => null },
        beside: {},
        loadValues: async (_db: Db, _settings: null, ids: readonly string[]) => {
          if (fails) throw new Error('not now')
          return new Map(ids.map((id) => [id, id]))
        },
      })
      await assert.rejects((await keeper(db, 'monday')).valuesOf(['a']), /not now/)
      fails = false
      assert.deepEqual(await (await keeper(db, 'monday')).valuesOf(['a']), ['a'])
    })

    test('inside a transaction its own changes are seen', async () => {
      const { ask } = await start()
      await ask()
      await transaction(db, async (trx) => {
        const keeper = createKeeper({
          settings: { tables: [], load: async () => null },
          beside: {},
          loadValues: async (asked: Db) => {
            const rows = await asked.selectFrom('child').select(['id', 'given_name']).execute()
            return new Map(rows.map((row) => [row.id, row.given_name]))
          },
        })
        assert.deepEqual(await (await keeper(trx, 'monday')).valuesOf(['a']), ['a'])
        await rename(trx, 'a', 'Ada')
        assert.deepEqual(await (await keeper(trx, 'monday')).valuesOf(['a']), ['Ada'])
      })
      assert.deepEqual(await ask(['a']), ['Ada'])
    })

    test('marks of today stay, older ones are removed', async () => {
      await start()
      await sql`update change_mark set at = now() - interval '2 days' where what = 'a'`.execute(db)
      await tidyChanges(db)
      const { rows } = await sql`select distinct what from change_mark where what in ('a', 'b')`.execute(db)
      assert.deepEqual(rows, [{ what: 'b' }])
    })

    if (kind === 'server') {
      test('a change that began first and ends last is not missed', async () => {
        const { ask } = await start()
        await ask()
        let end: () => void = () => {}
        let begun: () => void = () => {}
        const isBegun = new Promise<void>((resolve) => {
          begun = resolve
        })
        const slow = transaction(db, async (trx) => {
          await rename(trx, 'a', 'Slow')
          begun()
          await new Promise<void>((resolve) => {
            end = resolve
          })
        })
        await isBegun
        await rename(db, 'b', 'Quick')
        assert.deepEqual(await ask(), ['a', 'Quick'])
        await rename(db, 'b', 'Quicker')
        assert.deepEqual(await ask(), ['a', 'Quicker'])
        end()
        await slow
        assert.deepEqual(await ask(), ['Slow', 'Quicker'])
      })

      test('what is rolled back changes nothing', async () => {
        const { ask } = await start()
        await ask()
        const undone = transaction(db, async (trx) => {
          await rename(trx, 'a', 'Undone')
          throw new Error('no')
        })
        await assert.rejects(undone, /no/)
        assert.deepEqual(await ask(), ['a', 'b'])
      })
    }
  })
}
