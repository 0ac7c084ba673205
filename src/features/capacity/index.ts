// The people of the reviewing service: what is paid for and who is in post, how much each holds, and what is to come.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { businessCaseRoutes } from './business-case/page.ts'
import { caseloadPageRoutes } from './caseload-page/page.ts'
import { forecastPageRoutes } from './forecast-page/page.ts'
import { officerCaseloadRoutes } from './officer-caseload-page/page.ts'
import { endOtherWorkRoutes } from './record-other-work/end-page.ts'
import { recordOtherWorkRoutes } from './record-other-work/page.ts'
import { setSalaryBandsRoutes } from './set-salary-bands/page.ts'
import { setWorkHoursRoutes } from './set-work-hours/page.ts'
import { showEstablishmentRoutes } from './show-establishment/page.ts'
import { staffRecordRoutes } from './staff-record/page.ts'
import { addStaffEntryRoutes } from './add-staff-entry/page.ts'
import { takeBackEntryRoutes } from './take-back-entry/page.ts'
import { eraseStaffRecordsRoutes } from './erase-staff-records/page.ts'
import { whatIfRoutes } from './what-if-page/page.ts'
import { listStaffGapsRoutes } from './list-staff-gaps/page.ts'
import { listExpertiseRoutes } from './list-expertise/page.ts'
import { listCoursesRoutes } from './list-courses/page.ts'
import { addCourseRoutes } from './add-course/page.ts'
import { changeCourseRoutes } from './change-course/page.ts'
import { showLegalAdviceRoutes } from './show-legal-advice/page.ts'
import { arrangeLegalAdviceRoutes } from './arrange-legal-advice/page.ts'
import { showStaffProfileRoutes } from './show-staff-profile/page.ts'
import { countStaffProfileRoutes } from './count-staff-profile/page.ts'

export { capacityAccess } from './access.ts'
export { staffGapLines } from './queries/staff-gap-lines.ts'

/** Every room of capacity: a line each. */
export function capacityRoutes(services: Services): readonly Route[] {
  return [
    caseloadPageRoutes,
    whatIfRoutes,
    recordOtherWorkRoutes,
    endOtherWorkRoutes,
    officerCaseloadRoutes,
    forecastPageRoutes,
    businessCaseRoutes,
    setWorkHoursRoutes,
    setSalaryBandsRoutes,
    showEstablishmentRoutes,
    staffRecordRoutes,
    addStaffEntryRoutes,
    takeBackEntryRoutes,
    eraseStaffRecordsRoutes,
    listStaffGapsRoutes,
    listExpertiseRoutes,
    listCoursesRoutes,
    addCourseRoutes,
    changeCourseRoutes,
    showLegalAdviceRoutes,
    arrangeLegalAdviceRoutes,
    showStaffProfileRoutes,
    countStaffProfileRoutes,
  ].flatMap((routes) => routes(services))
}
