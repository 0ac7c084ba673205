import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { SessionRoute } from '../../platform/web/session-route.ts'
import { ownAccountRoutes } from './account/page.ts'
import { addAccountRoutes } from './add-account/page.ts'
import { addEstablishedPostRoutes } from './add-established-post/page.ts'
import { addPersonRoutes } from './add-person/page.ts'
import { addPostRoutes } from './add-post/page.ts'
import { addTeamRoutes } from './add-team/page.ts'
import { changeEstablishedPostRoutes } from './change-established-post/page.ts'
import { changePasswordRoutes } from './change-password/page.ts'
import { changePersonRoutes } from './change-person/page.ts'
import { changeTeamRoutes } from './change-team/page.ts'
import { changeTermsRoutes } from './change-terms/page.ts'
import { endLeaveRoutes } from './end-leave/page.ts'
import { endPostRoutes } from './end-post/page.ts'
import { endRoleRoutes } from './end-role/page.ts'
import { giveRoleRoutes } from './give-role/page.ts'
import { browserKeyRoutes } from './kept-form/browser-key.ts'
import { keptFormRoutes } from './kept-form/page.ts'
import { linkAccountRoutes } from './link-account/page.ts'
import { listAccountsRoutes } from './list-accounts/page.ts'
import { listPeopleRoutes } from './list-people/page.ts'
import { listTeamsRoutes } from './list-teams/page.ts'
import { oneTimeCodeRoutes } from './one-time-code/page.ts'
import { turnOffCodesRoutes } from './one-time-code/turn-off-page.ts'
import { personPageRoutes } from './person-page/page.ts'
import { recordLeaveRoutes } from './record-leave/page.ts'
import { setLineManagerRoutes } from './set-line/page.ts'
import { showAccountRoutes } from './show-account/page.ts'
import { signInCodeRoutes } from './sign-in/code-page.ts'
import { signInRoutes } from './sign-in/page.ts'
import { signOutRoutes } from './sign-out/page.ts'
import { singleSignOnRoutes } from './single-sign-on/sign-on-page.ts'

export { ACCESS } from './access.ts'
export {
  ACCOUNTS_PATH,
  changeTermsPath,
  establishedPath,
  ESTABLISHMENT_PATH,
  NEW_ESTABLISHED_PATH,
  PEOPLE_PATH,
  personPath,
  newStaffEntryPath,
  staffRecordPath,
  takeBackEntryPath,
  TEAMS_PATH,
} from './people-paths.ts'
export { ESTABLISHED_KINDS, type EstablishedKind, type EstablishedPost } from './established-post.ts'
export { listEstablishedPosts } from './queries/established-posts.ts'
export { type Absence, toAbsenceName } from './absence.ts'
export type { Line } from './line-management.ts'
export { toPostName } from './post.ts'
export { formTaskRoutes } from './form-task.ts'
export { parseEnd, parseText } from './form-parts.ts'
export { signOnSettingsRoutes } from './single-sign-on/settings-page.ts'
export { type Officer, type Team, toSortName } from './officer.ts'
export { findReachThrough, NOBODY_REACHED, type ReachAsked } from './queries/reach.ts'
export { listMorningReaders, type MorningReader } from './queries/morning-readers.ts'
export { listSeniorManagers, type SeniorManager } from './queries/senior-managers.ts'
export { findOfficer, listOfficers, listTeams } from './queries/officers.ts'
export { CONTRACT_NAMES, type Contract } from './post-terms.ts'
export type { Posting } from './posting.ts'
export { listPostings } from './queries/postings.ts'
export { listAbsences, listLines } from './queries/person-parts.ts'
export { findPerson, listPeopleHere } from './queries/people.ts'
export { ACCOUNT_PATH, keptFormPath, toStagePath } from './paths.ts'
export { saveOfficerNamed, saveTeamNamed } from './store.ts'
export { eraseReasons } from './store/people.ts'

/** Signing in and out: the only pages for people who are not signed in. */
export function peopleRoutes(services: Services): readonly OpenRoute[] {
  return [...signInRoutes(services), ...signOutRoutes(services), ...singleSignOnRoutes(services)]
}

/** What belongs to one's own account and waits for a whole sign-in. */
export function accountRoutes(services: Services): readonly Route[] {
  return [...keptFormRoutes(services), ...browserKeyRoutes(services)]
}

/** Pages about one's own session: the rest of signing in, one's account, password, codes and sessions. */
export function sessionRoutes(services: Services): readonly SessionRoute[] {
  return [
    ...signInCodeRoutes(services),
    ...ownAccountRoutes(services),
    ...changePasswordRoutes(services),
    ...oneTimeCodeRoutes(services),
    ...turnOffCodesRoutes(services),
  ]
}

/** People, teams and posts for managers; accounts and their roles for administrators. */
export function peopleAdminRoutes(services: Services): readonly Route[] {
  return [
    listPeopleRoutes,
    addPersonRoutes,
    personPageRoutes,
    changePersonRoutes,
    addPostRoutes,
    changeTermsRoutes,
    endPostRoutes,
    setLineManagerRoutes,
    recordLeaveRoutes,
    endLeaveRoutes,
    addEstablishedPostRoutes,
    changeEstablishedPostRoutes,
    listTeamsRoutes,
    addTeamRoutes,
    changeTeamRoutes,
    listAccountsRoutes,
    addAccountRoutes,
    showAccountRoutes,
    giveRoleRoutes,
    endRoleRoutes,
    linkAccountRoutes,
  ].flatMap((routes) => routes(services))
}
