export { type Anchor, listAnchors, parseAnchors, toAnchorLine } from './anchors.ts'
export {
  type AuditEntry,
  type Export,
  type Opening,
  recordAudit,
  recordChildren,
  recordExport,
  recordOpening,
  recordRefusal,
  type Refusal,
} from './record-audit.ts'
export { sealOnce } from './seal.ts'
export { type Sealer, startSealer } from './sealer.ts'
export { type ChainBreak, type ChainVerified, verifyChain } from './verify-chain.ts'
export { whereFrom, withWhereFrom } from './where-from.ts'
