import type { Session } from 'electron'
import type { Log } from './log'
import { APP_SCHEME } from './origin'
import { denyNetwork, denyPermissions } from './permissions'
import { createAppProtocol, type AppProtocolOptions } from './protocol'

/** Takes the session of all our pages under control: what it serves, what it permits, what it may reach. */
export function guardSession(session: Session, served: AppProtocolOptions, log: Log): void {
  session.protocol.handle(APP_SCHEME, createAppProtocol(served))
  denyPermissions(session, (permission) => log.warn('permission.denied', { permission }))
  denyNetwork(session, (scheme) => log.warn('network.denied', { scheme }))
  // Its dictionaries come from a server; Minutebook works without a network and asks nobody.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
}
