import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDevelopmentProtocol, developmentServer } from './developmentServer'

let server: Server
let address: string
beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('Content-Type', request.url === '/' ? 'text/html' : 'text/javascript')
    response.end(request.url)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it('serves the sources under the app’s own addresses, pages with a policy', async () => {
  const serve = createDevelopmentProtocol(address)
  const page = await serve(new Request('app://bundle/'))
  expect([await page.text(), page.headers.get('Content-Security-Policy')]).toEqual([
    '/',
    expect.stringContaining("default-src 'none'"),
  ])
  const script = await serve(new Request('app://bundle/app/main.tsx?t=1'))
  expect([await script.text(), script.headers.get('Content-Type')]).toEqual(['/app/main.tsx?t=1', 'text/javascript'])
  expect((await serve(new Request('app://other/x'))).status).toBe(404)
})

it('is never taken in a packaged app, and never from another machine', () => {
  const environment = { ELECTRON_RENDERER_URL: 'http://localhost:5173' }
  expect(developmentServer(false, environment)).toBe('http://localhost:5173')
  expect(developmentServer(true, environment)).toBeUndefined()
  expect(developmentServer(false, { ELECTRON_RENDERER_URL: 'http://localhost.example.org:80' })).toBeUndefined()
  expect(developmentServer(false, {})).toBeUndefined()
})
