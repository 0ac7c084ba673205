import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assetUrl, listAssets } from './assets.ts'

const textOf = (name: string): string =>
  listAssets()
    .find((asset) => asset.name === name)
    ?.body.toString('utf8') ?? ''

describe('the served assets', () => {
  it('have a content hash in every path', () => {
    for (const asset of listAssets())
      assert.match(asset.path, /^\/assets\/[a-z0-9-]+-[0-9a-f]{12}\.(css|mjs|svg|woff2)$/)
  })

  it('hold neither the crown nor the font of gov.uk', () => {
    assert.doesNotMatch(textOf('footprint.css'), /GDS Transport|crest|crown\.svg/)
  })

  it('link only to files that are served', () => {
    const paths = listAssets().map((asset) => asset.path)
    const linked = [...textOf('footprint.css').matchAll(/url\("?([^")]+)"?\)/g)].map(([, url]) => url ?? '')
    assert.ok(linked.length > 0)
    assert.deepEqual(
      linked.filter((url) => !url.startsWith('data:') && !paths.includes(url)),
      [],
    )
  })

  it('include a script module that imports the other by its hashed name', () => {
    assert.ok(textOf('footprint.mjs').includes(`from '${assetUrl('govuk-frontend.mjs')}'`))
  })

  it('hold a style for every state without a colour variable that is not set', () => {
    const css = textOf('footprint.css')
    const set = new Set([...css.matchAll(/(--fp-[\w-]+)\s*:/g)].map(([, name]) => name))
    const used = [...css.matchAll(/var\((--fp-[\w-]+)/g)].map(([, name]) => name)
    assert.deepEqual(
      used.filter((name) => !set.has(name)),
      [],
    )
  })
})
