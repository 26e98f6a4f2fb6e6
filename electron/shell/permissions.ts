/** The part of Electron's session that is used. */
export interface PermissionSession {
  setPermissionRequestHandler: (
    handler: (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void,
  ) => void
  setPermissionCheckHandler: (handler: (contents: unknown, permission: string, origin: string) => boolean) => void
  setDevicePermissionHandler: (handler: () => boolean) => void
  setDisplayMediaRequestHandler: (handler: (request: unknown, answer: (streams: object) => void) => void) => void
}

/**
 * What our pages may ask of the system. Electron grants everything when nobody says otherwise, so this table is the
 * whole list: what is not in it is denied.
 */
export const grantedPermissions: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'Copying a record or a path by a button or a key puts plain text on the clipboard.'],
])

/** Denies everything but the table: on request, on silent checks, for devices and for screen capture. */
export function denyPermissions(session: PermissionSession, onDenied: (permission: string) => void): void {
  const isGranted = (permission: string) => {
    const granted = grantedPermissions.has(permission)
    if (!granted) onDenied(permission)
    return granted
  }
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    onDenied('display-capture')
    answer({})
  })
}

/** The part of Electron's session that sees requests. */
export interface RequestSession {
  readonly webRequest: {
    onBeforeRequest: (
      filter: { urls: string[] },
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ) => void
  }
}

/**
 * Minutebook works without a network: no page of ours has a reason to fetch from one, or from the disk by file://.
 * The content policy says so to the page; this says so to the session, whatever page it shows.
 */
export function denyNetwork(session: RequestSession, onDenied: (scheme: string) => void): void {
  const urls = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`)
  session.webRequest.onBeforeRequest({ urls }, ({ url }, answer) => {
    onDenied(url.split(':', 1)[0] ?? '')
    answer({ cancel: true })
  })
}
