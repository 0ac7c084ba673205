/** Where a sign-in by the directory begins. */
export const signOnPath = '/sign-in/single'

/** Where the directory sends people back to: known to it, so never changed. */
export const signOnBackPath = `${signOnPath}/back`

/** After signing out here: on to the directory, to sign out there. */
export const signOnLeavePath = `${signOnPath}/leave`

/** Where the directory sends people after signing out: known to it as well. */
export const signOnLeftPath = `${signOnPath}/left`
