import type { Session } from 'electron'
import { createDevelopmentProtocol } from './developmentServer'
import type { Log } from './log'
import { APP_SCHEME } from './origin'
import { denyNetwork, denyPermissions } from './permissions'
import { createAppProtocol, pathSegments, type AppProtocolOptions } from './protocol'

/** What {@link guardSession} serves, and from where. */
export interface ServedSession extends AppProtocolOptions {
  /** Vite's server, while the sources are being worked on. */
  readonly developmentServer: string | undefined
}

/** Takes the session of all our pages under control: what it serves, what it permits, what it may reach. */
export function guardSession(session: Session, served: ServedSession, log: Log): void {
  const { developmentServer: server, sources } = served
  const fromBuild = createAppProtocol(served)
  const fromSources = server === undefined ? undefined : createDevelopmentProtocol(server)
  session.protocol.handle(APP_SCHEME, (request) => {
    const isOfFeature = sources?.has(pathSegments(request.url)?.[0] ?? '') ?? false
    return fromSources === undefined || isOfFeature ? fromBuild(request) : fromSources(request)
  })
  denyPermissions(session, (permission) => log.warn('permission.denied', { permission }))
  // Vite's socket goes to the network card's own loop; the content policy of that page names its one address.
  if (server === undefined) denyNetwork(session, (scheme) => log.warn('network.denied', { scheme }))
  // Its dictionaries come from a server; Minutebook works without a network and asks nobody.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
}
