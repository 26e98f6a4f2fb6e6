import { pathSegments } from './protocol'

/**
 * The page while its sources are being worked on: the same addresses, answered by Vite's server on this machine, so that
 * sender check and storage see the origin that they see in the built app. The policy has to let Vite's own inline
 * script and socket through; it is never used in a packaged app.
 */
export function createDevelopmentProtocol(server: string): (request: Request) => Promise<Response> {
  const host = new URL(server).host
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://bundle ws://${host}`,
  ].join('; ')
  return async (request) => {
    if (pathSegments(request.url) === undefined) return new Response('Not found', { status: 404 })
    const { pathname, search } = new URL(request.url)
    const answer = await fetch(new URL(pathname + search, server), {
      headers: { accept: request.headers.get('accept') ?? '*/*' },
    })
    const headers = new Headers({ 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain' })
    if (headers.get('Content-Type')?.includes('text/html')) headers.set('Content-Security-Policy', policy)
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
  }
}

/** Address of Vite's server; undefined in a packaged app, whatever its environment says. */
export function developmentServer(
  isPackaged: boolean,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const server = environment['ELECTRON_RENDERER_URL']
  return isPackaged || server === undefined || !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d+/.test(server)
    ? undefined
    : server
}
