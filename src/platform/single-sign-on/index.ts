export { ATTEMPT_MINUTES } from './attempts.ts'
export type { RoleMapping } from './claims.ts'
export { createDirectory, type Directory } from './directory.ts'
export {
  type AccountToLink,
  listAccountsToLink,
  markAccountToLink,
  unmarkAccountToLink,
} from './linked-accounts.ts'
export { signOnBackPath, signOnLeavePath, signOnLeftPath, signOnPath } from './paths.ts'
export { addRoleMapping, listRoleMappings, removeRoleMapping } from './role-mappings.ts'
export { beginSignOn, finishSignOn, type SignOnRefusal } from './sign-on.ts'
