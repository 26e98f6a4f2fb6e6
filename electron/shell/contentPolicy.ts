/**
 * The policy of our own pages. No inline script and no eval at all; styles need the nonce of this very page load,
 * which React Aria puts on the one style element that it makes.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of everything that is not a page: opened by itself it may do nothing, not even run as our origin. */
export const RESOURCE_POLICY = "default-src 'none'; img-src data:; frame-ancestors 'none'; sandbox"
