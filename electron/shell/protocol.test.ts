import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { containedFile, createAppProtocol } from './protocol'

let folder: string
let serve: ReturnType<typeof createAppProtocol>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-protocol-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-secret'))
  writeFileSync(join(root, 'index.html'), '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(join(root, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'Große Schrift.woff2'), 'font')
  writeFileSync(join(root, 'assets', 'program.exe'), 'MZ')
  writeFileSync(join(folder, 'secret.json'), '"secret"')
  writeFileSync(join(folder, 'renderer-secret', 'secret.json'), '"secret"')
  serve = createAppProtocol({
    root,
    sources: new Map([
      [
        'pages',
        ([token, page]) =>
          token === 'known' && page === '1.svg' ? { body: '<svg/>', mimeType: 'image/svg+xml' } : undefined,
      ],
    ]),
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const get = (address: string, init?: RequestInit) => serve(new Request(address, init))

describe('app:// serves', () => {
  it('the page, at its name and at the root, with a fresh nonce in header and text', async () => {
    const nonces = new Set<string>()
    for (const address of ['app://bundle/index.html', 'app://bundle/', 'app://bundle/index.html?x=1#/board/7']) {
      const response = await get(address)
      const text = await response.text()
      const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1]
      expect(response.status).toBe(200)
      expect(text).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`)
      nonces.add(nonce ?? '')
    }
    expect(nonces.size).toBe(3)
  })

  it('files with the right type and no guessing', async () => {
    const script = await get('app://bundle/assets/main.js')
    expect([script.status, script.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const font = await get('app://bundle/assets/Gro%C3%9Fe%20Schrift.woff2')
    expect([font.status, font.headers.get('Content-Type')]).toEqual([200, 'font/woff2'])
  })

  it('pages of documents from memory, which may do nothing', async () => {
    const page = await get('app://bundle/pages/known/1.svg')
    expect([page.status, await page.text()]).toEqual([200, '<svg/>'])
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'.*sandbox$/)
    expect((await get('app://bundle/pages/unknown/1.svg')).status).toBe(404)
  })
})

describe('app:// refuses', () => {
  it.each([
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/assets/..%2f..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/%2e%2e%2frenderer-secret%2fsecret.json',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/C:%5cWindows%5cwin.ini',
    'app://bundle/index.html%00.js',
    'app://bundle/%E0%A4%A',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/missing.js',
    'app://bundle/assets/program.exe',
    'app://bundle.example/index.html',
    'app://other/index.html',
    'app://someone@bundle/index.html',
    'https://bundle/index.html',
  ])('%s', async (address) => {
    // A Request with credentials in its address cannot be made; the handler gets no more of it than this.
    const response = await serve({ url: address, method: 'GET' } as Request)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found')
  })

  it('methods that write', async () => {
    expect((await get('app://bundle/index.html', { method: 'POST', body: 'x' })).status).toBe(404)
  })
})

it('keeps files inside the root, also when a sibling folder begins with its name', () => {
  expect(containedFile('/app/renderer', ['a', 'b.js'])).toBe(join('/app/renderer', 'a', 'b.js'))
  for (const segments of [['..', 'renderer-secret', 'x'], ['..'], [], [''], ['a', '..', '..', 'x']]) {
    expect(containedFile('/app/renderer', segments)).toBeUndefined()
  }
})
