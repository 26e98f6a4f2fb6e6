import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../db/model/errors'
import { problemAction, problemPage, problemSource } from './problemPage'
import { createTexts } from './texts'

const say = createTexts('en')
const pageOf = (kind: string, folder = '/home/ruth/board', detail = 'format 7') => {
  const { body, policy } = problemPage({ kind, folder, detail }, say)
  return { body: String(body), policy: policy ?? '' }
}

describe('the problem page', () => {
  it.each([...ERROR_CODES, 'crash'])('has words and a way out for %s', (kind) => {
    const { body } = pageOf(kind)
    expect(body).toMatch(/<h1>[A-Z][^<]{10,}<\/h1>/)
    expect(body).not.toContain('problem.')
    const addresses = [...body.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? '')
    const actions = addresses.map(problemAction)
    expect(actions).not.toContain(undefined)
    expect(actions).toContain('quit')
    expect(actions.length).toBeGreaterThan(1)
  })

  it('writes folder and details as text, whatever is in them', () => {
    const { body } = pageOf('CORRUPT', '/tmp/<img src=x onerror=alert(1)>', `"'&`)
    expect(body).not.toContain('<img')
    expect(body).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })

  it('may run nothing and fetch nothing; its one style element has the nonce of this very page', () => {
    const first = pageOf('LOCKED')
    const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1]
    expect(first.policy).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'/)
    expect(first.body).toContain(`<style nonce="${nonce}">`)
    expect(pageOf('LOCKED').body).not.toContain(String(nonce))
  })

  it('is served only while there is a problem', () => {
    const problem = { kind: 'LOCKED', folder: '/x', detail: '' }
    expect(problemSource(() => problem, say)(['page'])).toBeDefined()
    expect(problemSource(() => problem, say)(['other'])).toBeUndefined()
    expect(problemSource(() => undefined, say)(['page'])).toBeUndefined()
  })
})

it.each(['app://bundle/problem/do/explode', 'app://bundle/problem/do/', 'https://example.org/problem/do/quit', ''])(
  '%s is no action',
  (address) => expect(problemAction(address)).toBeUndefined(),
)

it('the pseudo-locale marks every text of the shell', () => {
  const marked = createTexts('pseudo')
  expect(marked('unsaved.words', { count: 2 })).toMatch(/^⟦.*2.*⟧$/)
  expect(marked('problem.quit')).not.toBe(say('problem.quit'))
})
