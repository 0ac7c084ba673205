// What a link opens: the form it leads to, or the reason that it opens none.
import { type Link, findLink } from '../../../platform/links/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findChild } from '../../children/index.ts'
import { hasDied } from '../asking.ts'
import { type Consultation, LINK_PURPOSE } from '../consultation.ts'
import { planOf, type FormPlan } from '../form-plan.ts'
import { type Language, type Say, sayIn } from '../languages.ts'
import { findConsultation } from '../queries.ts'

/** `unknown`: no such link, also where it is for something else; then there is no plan. */
export type Shut = {
  readonly kind: 'unknown' | 'sent' | 'closed'
  readonly language: Language
  readonly plan: FormPlan | null
}

const UNKNOWN: Shut = { kind: 'unknown', language: 'en', plan: null }

export type Opened = {
  readonly kind: 'open'
  readonly token: string
  readonly link: Link
  readonly consultation: Consultation
  readonly plan: FormPlan
  readonly language: Language
  readonly say: Say
}

export async function openLink(db: Db, token: string, now: Date): Promise<Opened | Shut> {
  const link = await findLink(db, token, now)
  if (link === null || link.purpose !== LINK_PURPOSE) return UNKNOWN
  const consultation = await findConsultation(db, link.subject)
  if (consultation === null) return UNKNOWN
  const { language } = consultation
  const plan = planOf(consultation.form)
  if (consultation.returnedOn !== null || link.state === 'submitted') return { kind: 'sent', language, plan }
  if (link.state !== 'open' || consultation.withdrawnOn !== null) return { kind: 'closed', language, plan }
  const child = await findChild(db, consultation.childId)
  if (child === null || hasDied(child)) return { kind: 'closed', language, plan }
  return { kind: 'open', token, link, consultation, plan, language, say: sayIn(language) }
}
