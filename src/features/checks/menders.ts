import type { Mender } from './rule.ts'

/** Who can put a finding right, in words. */
export const MENDERS: Readonly<Record<Mender, string>> = {
  'social-worker': 'the child’s social worker',
  placements: 'the placements team',
  'data-team': 'the team that keeps the return',
  'reviewing-service': 'the reviewing service itself',
}
