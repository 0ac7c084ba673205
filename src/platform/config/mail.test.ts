import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listSettings, readConfig } from './index.ts'

const SMTP_URL = 'smtp://reviews:open-sesame@mail.example.gov.uk:587'

test('without a mail server there is none, and e-mails wait', () => {
  const read = readConfig({})
  assert.ok(read.ok)
  assert.equal(read.value.mail, null)
})

test('a mail server needs an address that e-mails come from, and ours for the links in them', () => {
  assert.deepEqual(readConfig({ SMTP_URL }), {
    ok: false,
    failure: [
      'MAIL_FROM: e-mail needs it, as SMTP_URL is given.',
      'PUBLIC_ADDRESS: e-mail needs it, as SMTP_URL is given.',
    ],
  })
})

test('e-mails come from an address, with a name or without', () => {
  for (const from of ['reviews@example.gov.uk', 'Reviews <reviews@example.gov.uk>']) {
    const read = readConfig({ SMTP_URL, MAIL_FROM: from, PUBLIC_ADDRESS: 'https://reviews.example.gov.uk' })
    assert.ok(read.ok)
    assert.deepEqual(read.value.mail, { url: SMTP_URL, from })
  }
})

test('what is no mail server and no address is refused', () => {
  assert.deepEqual(readConfig({ SMTP_URL: 'https://mail', MAIL_FROM: 'a@b, c@d' }), {
    ok: false,
    failure: [
      'SMTP_URL: must start with smtp:// or smtps://.',
      'MAIL_FROM: must be one address, as reviews@example.gov.uk.',
    ],
  })
})

test('the password of the mail server is never shown', () => {
  assert.ok(!JSON.stringify(listSettings({ SMTP_URL, MAIL_FROM: 'a@b.uk' })).includes('open-sesame'))
})
