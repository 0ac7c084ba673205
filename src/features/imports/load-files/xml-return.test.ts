// The return as one XML file comes in as the CSV files do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskOn, everythingIn, loadFiles, WHOLE } from '../../../../test/support/import-files.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'

/** The CSV files of a small return as one XML file. */
function toXml(files: Readonly<Record<'header.csv' | 'episodes.csv' | 'reviews.csv', string>>): string {
  const rowsOf = (name: keyof typeof files) => {
    const [heading = '', ...lines] = files[name].trim().split(/\r?\n/)
    const columns = heading.split(',')
    return lines.map((line) => new Map(line.split(',').map((field, at) => [columns[at] ?? '', field])))
  }
  const write = (row: ReadonlyMap<string, string>, without: readonly string[]) =>
    [...row]
      .filter(([name, value]) => !without.includes(name) && value !== '')
      .map(
        ([name, value]) => `<${name === 'PLACE' ? 'PL' : name}>${value}</${name === 'PLACE' ? 'PL' : name}>`,
      )
      .join('')
  const children = rowsOf('header.csv').map((header) => {
    const child = header.get('CHILD')
    const own = (name: keyof typeof files) => rowsOf(name).filter((row) => row.get('CHILD') === child)
    const reviews = own('reviews.csv').map((row) => `<AREVIEW>${write(row, ['CHILD', 'DOB'])}</AREVIEW>`)
    const episodes = own('episodes.csv').map((row) => `<EPISODE>${write(row, ['CHILD'])}</EPISODE>`)
    return `<CHILD><HEADER><CHILDID>${child}</CHILDID>${write(header, ['CHILD'])}${reviews.join('')}</HEADER>${episodes.join('')}</CHILD>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<EXPSSDA903>\n${children.join('\n')}\n</EXPSSDA903>\n`
}

test('a return as one XML file and as CSV files is the same return', async () => {
  const database = await withDatabase()
  const first = await loadFiles(deskOn(database), { 'return.xml': toXml(WHOLE) })
  assert.deepEqual([first.state, first.report.counts.added, first.report.says], ['done', 97, []])
  assert.deepEqual(first.report.files.map(({ file, table }) => `${file} ${table}`).toSorted(), [
    'return.xml Episodes',
    'return.xml Header',
    'return.xml Reviews',
  ])
  const before = await everythingIn(database)
  const again = await loadFiles(deskOn(database), { 'return.xml': toXml(WHOLE) })
  assert.deepEqual([again.report.counts.unchanged, again.report.counts.added], [97, 0])
  assert.deepEqual(await everythingIn(database), before)
  const asCsv = await loadFiles(deskOn(database), WHOLE)
  assert.deepEqual([asCsv.report.counts.added, asCsv.report.counts.withdrawn], [0, 0])
})

test('a mix of XML and CSV, entities and XML of something else are refused, and nothing is loaded', async () => {
  const database = await withDatabase()
  const before = await everythingIn(database)
  const says = async (files: Readonly<Record<string, string>>) => {
    const loaded = await loadFiles(deskOn(database), files)
    assert.equal(loaded.state, 'refused')
    return loaded.report.says.join(' ')
  }
  assert.match(await says({ 'a.xml': toXml(WHOLE), 'header.csv': WHOLE['header.csv'] }), /not both/)
  assert.match(await says({ 'header.csv': WHOLE['header.csv'], 'z.xml': toXml(WHOLE) }), /not both/)
  assert.match(
    await says({
      'a.xml': toXml(WHOLE).replace('<EXPSSDA903>', '<!DOCTYPE a [<!ENTITY b "c">]><EXPSSDA903>'),
    }),
    /DOCTYPE/,
  )
  assert.match(await says({ 'a.xml': toXml(WHOLE).slice(0, -40) }), /not whole, correct XML/)
  assert.deepEqual(await everythingIn(database), before)
})
