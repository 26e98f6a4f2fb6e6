import { expect, it, vi } from 'vitest'
import { denyNetwork, denyPermissions, grantedPermissions } from './permissions'

const asked =
  'media geolocation notifications midi midiSysex pointerLock fullscreen openExternal clipboard-read hid serial usb'

it('denies what is not in the table, on request, on check, for devices and for the screen', () => {
  const denied: string[] = []
  const request = vi.fn()
  const check = vi.fn()
  const device = vi.fn()
  const display = vi.fn()
  denyPermissions(
    {
      setPermissionRequestHandler: request,
      setPermissionCheckHandler: check,
      setDevicePermissionHandler: device,
      setDisplayMediaRequestHandler: display,
    },
    (permission) => denied.push(permission),
  )
  for (const permission of asked.split(' ')) {
    const answer = vi.fn()
    request.mock.calls[0]?.[0](null, permission, answer)
    expect(answer).toHaveBeenCalledWith(false)
    expect(check.mock.calls[0]?.[0](null, permission, 'app://bundle')).toBe(false)
  }
  expect(denied).toEqual(expect.arrayContaining(asked.split(' ')))
  expect(device.mock.calls[0]?.[0]()).toBe(false)
  const streams = vi.fn()
  display.mock.calls[0]?.[0]({}, streams)
  expect(streams).toHaveBeenCalledWith({})
})

it('grants what the table names, each with its reason', () => {
  expect([...grantedPermissions.keys()]).toEqual(['clipboard-sanitized-write'])
  for (const reason of grantedPermissions.values()) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
})

it('cancels every request to a network or to file://', () => {
  const onBeforeRequest = vi.fn()
  const denied: string[] = []
  denyNetwork({ webRequest: { onBeforeRequest } }, (scheme) => denied.push(scheme))
  const [filter, listener] = onBeforeRequest.mock.calls[0] as [
    { urls: string[] },
    (details: object, answer: (r: object) => void) => void,
  ]
  expect(filter.urls).toEqual(
    expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']),
  )
  const answer = vi.fn()
  listener({ url: 'https://example.org/secret' }, answer)
  expect(answer).toHaveBeenCalledWith({ cancel: true })
  expect(denied).toEqual(['https'])
})
