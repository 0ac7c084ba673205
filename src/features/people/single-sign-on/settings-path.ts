/** Where administrators say which value of the directory gives which role. */
export const signOnSettingsPath = '/settings/single-sign-on'
