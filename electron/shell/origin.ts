/** The scheme under which the app's own files are served to its windows. */
export const APP_SCHEME = 'app'
/** The one host of that scheme. */
export const APP_HOST = 'bundle'
/** Where every page of ours comes from. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
/** The page that a window shows. */
export const INDEX_URL = `${APP_ORIGIN}/index.html`
/** The page of the window for the projector; the meeting's id stands behind a #. */
export const PRESENTER_URL = `${APP_ORIGIN}/presenter.html`
