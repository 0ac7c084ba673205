import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { escapeText, html, isHtml, joinHtml, raw } from './html.ts'

const back = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('html', () => {
  it('escapes text between tags and in attributes', () => {
    const name = `<b title="x">O'Neil & co</b>`
    assert.equal(
      html`<p title="${name}">${name}</p>`.toString(),
      '<p title="&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;</p>',
    )
  })

  it('leaves nested markup as it is and joins lists', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`)
    assert.equal(html`<ul>${items}</ul>`.toString(), '<ul><li>a</li><li>&lt;</li></ul>')
  })

  it('draws nothing for null, undefined and false, and draws nought', () => {
    assert.equal(html`[${null}${undefined}${false}${0}${''}]`.toString(), '[0]')
  })

  it('takes trusted text unescaped', () => {
    assert.equal(html`${raw('<i>')}`.toString(), '<i>')
  })

  it('refuses an object that only looks like markup', () => {
    const forged = JSON.parse('{"toString":"<script>"}')
    assert.equal(isHtml(forged), false)
    assert.throws(() => html`${forged}`, TypeError)
  })

  it('joins pieces with a separator, leaving out what draws nothing', () => {
    assert.equal(joinHtml(['a', null, false, html`<b>b</b>`], ' · ').toString(), 'a · <b>b</b>')
  })

  it('lets no special character of a value through, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '#', '=', ' ') }),
        (text) => {
          const drawn = html`${text}`.toString()
          assert.doesNotMatch(drawn, /[<>"']/)
          assert.doesNotMatch(drawn.replace(/&(amp|lt|gt|quot|#39);/g, ''), /&/)
        },
      ),
    )
  })

  it('escapes in a way that can be read back', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(back(escapeText(text)), text)))
  })
})
