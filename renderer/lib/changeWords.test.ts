import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../electron/contract'

interface Words {
  [key: string]: string | Words
}

const catalogue = JSON.parse(readFileSync(`${import.meta.dirname}/../locales/en/history.json`, 'utf8')) as Words

test('the history has words for every command', () => {
  const without = Object.keys(commands).filter((name) => {
    const [group = '', act = ''] = name.split('.')
    const words = (catalogue['command'] as Record<string, Words>)[group]
    return words?.[act] === undefined && words?.[`${act}_other`] === undefined
  })
  expect(without).toEqual([])
})
