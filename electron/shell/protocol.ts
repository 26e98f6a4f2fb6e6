import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { pagePolicy, RESOURCE_POLICY } from './contentPolicy'
import { APP_HOST, APP_SCHEME } from './origin'

/** Something that a feature serves from memory: a page of a document, a logo. */
export interface Resource {
  readonly body: string | Uint8Array
  readonly mimeType: string
  /** A content policy of its own; without one the resource may do nothing. */
  readonly policy?: string
}

/** Serves what lies under one first segment of the path, such as `pages` for `app://bundle/pages/<token>/<n>.svg`. */
export type ResourceSource = (segments: readonly string[]) => Resource | undefined | Promise<Resource | undefined>

/** What the protocol serves. */
export interface AppProtocolOptions {
  /** Folder of the built renderer. */
  readonly root: string
  /** In-memory resources by first path segment. They come before files. */
  readonly sources?: ReadonlyMap<string, ResourceSource>
}

/** Stands in the page where the nonce of this load belongs. */
export const NONCE_PLACE = '__CSP_NONCE__'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json; charset=utf-8',
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

function respond(body: string | Uint8Array, mimeType: string, extra: Readonly<Record<string, string>>): Response {
  // A Buffer may be a view into Node's shared pool; the copy keeps the rest of that pool out of the answer.
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return new Response(bytes, { headers: { ...common, 'Content-Type': mimeType, ...extra } })
}

const notFound = () =>
  new Response('Not found', {
    status: 404,
    headers: { ...common, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': RESOURCE_POLICY },
  })

/**
 * The decoded segments of an address of ours; undefined for any other address or one that is up to something.
 * Chromium has resolved plain and percent-encoded dots by now, but not encoded slashes.
 */
export function pathSegments(address: string): readonly string[] | undefined {
  let url: URL
  let path: string
  try {
    url = new URL(address)
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST || url.username !== '' || url.password !== '')
    return undefined
  if (/[\\\u0000-\u001f:]/.test(path)) return undefined
  const segments = path.split('/').slice(1)
  return segments.some((segment) => segment === '..' || segment === '.') ? undefined : segments
}

/** The file below `root` that the segments name; undefined if it would lie outside. */
export function containedFile(root: string, segments: readonly string[]): string | undefined {
  const base = normalize(root + sep)
  const file = normalize(join(base, ...segments))
  return file.startsWith(base) && file !== base ? file : undefined
}

/** Answers every request for app:// addresses: built files and in-memory resources, everything else is 404. */
export function createAppProtocol(options: AppProtocolOptions): (request: Request) => Promise<Response> {
  const sources = options.sources ?? new Map<string, ResourceSource>()
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound()
    const found = pathSegments(request.url)
    if (found === undefined) return notFound()
    const segments = found.length === 1 && found[0] === '' ? ['index.html'] : found

    const source = sources.get(segments[0] ?? '')
    if (source !== undefined) {
      const resource = await source(segments.slice(1))
      return resource === undefined
        ? notFound()
        : respond(resource.body, resource.mimeType, {
            'Content-Security-Policy': resource.policy ?? RESOURCE_POLICY,
            'Cache-Control': 'no-store',
          })
    }

    const file = containedFile(options.root, segments)
    const mimeType = mimeTypes[extname(file ?? '')]
    if (file === undefined || mimeType === undefined) return notFound()
    try {
      const body = await readFile(file)
      if (extname(file) !== '.html') return respond(body, mimeType, { 'Content-Security-Policy': RESOURCE_POLICY })
      const nonce = randomBytes(18).toString('base64')
      return respond(body.toString('utf8').replaceAll(NONCE_PLACE, nonce), mimeType, {
        'Content-Security-Policy': pagePolicy(nonce),
        'Cache-Control': 'no-store',
      })
    } catch {
      return notFound()
    }
  }
}
