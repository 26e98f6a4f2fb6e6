import { expect, it, onTestFinished } from 'vitest'
import { createPacketService } from './packetService'
import { aPacket } from './testing/samplePacket'

/** A service whose worker runs this code. */
function serviceOf(code: string) {
  // A worker takes code by its address, as a module.
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`)
  const service = createPacketService(url)
  onTestFinished(() => service.dispose())
  return service
}

const answering = (reply: string) => `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, work }) => parentPort.postMessage({ id, ...${reply} }))`

it('gives back what the worker made, one work after the other', async () => {
  const service = serviceOf(answering('{ ok: true, result: work }'))
  expect(await Promise.all([service.write(aPacket()), service.read('a.minutebook')])).toEqual(['write', 'read'])
  expect(await service.read('b.minutebook')).toBe('read')
})

it('gives a refusal back as what it was', async () => {
  const refusal = '{ ok: false, refusal: { code: "CORRUPT", message: "cut short", data: { problem: "damaged" } } }'
  await expect(serviceOf(answering(refusal)).read('a.minutebook')).rejects.toMatchObject({
    name: 'AppError',
    code: 'CORRUPT',
    message: 'cut short',
    data: { problem: 'damaged' },
  })
})

it.each([
  ['ends', `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1))`],
  [
    'fails',
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('x') })`,
  ],
])('says so when the worker %s, and does not wait forever', async (_how, code) => {
  await expect(serviceOf(code).read('a.minutebook')).rejects.toMatchObject({ code: 'INTERNAL' })
})

it('refuses work after its end', async () => {
  const service = serviceOf(answering('{ ok: true, result: 1 }'))
  await service.dispose()
  await expect(service.read('a.minutebook')).rejects.toMatchObject({ code: 'INTERNAL' })
})
