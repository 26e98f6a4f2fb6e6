import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultUserData, parseCommandLine, pathsFor } from './paths'

describe('the command line', () => {
  it('takes a value as the next word or behind an equals sign, among words of Electron and Chromium', () => {
    const argv = [
      'electron',
      '--no-sandbox',
      '/app',
      '--workspace',
      'w',
      '--user-data=u',
      '--theme=dark',
      '--locale',
      'pseudo',
    ]
    expect(parseCommandLine(argv)).toEqual({
      workspace: 'w',
      userData: 'u',
      theme: 'dark',
      locale: 'pseudo',
      cli: undefined,
    })
  })
  it('ignores a flag without a value and a theme that there is not', () => {
    expect(parseCommandLine(['app', '--workspace', '--theme=pink', '--user-data='])).toMatchObject({
      workspace: undefined,
      theme: undefined,
      userData: undefined,
    })
  })
  it('does not take Chromium’s --user-data-dir for its own flag', () => {
    expect(parseCommandLine(['app', '--user-data-dir=/x'])).toMatchObject({ userData: undefined })
  })
  it('leaves everything behind --cli to the command line tool', () => {
    const line = parseCommandLine(['app', '--cli', '--workspace', 'w', 'check'])
    expect(line).toMatchObject({ workspace: undefined, cli: ['--workspace', 'w', 'check'] })
  })
})

describe('the places', () => {
  it('are those that the system keeps for apps', () => {
    expect(defaultUserData('linux', {}, '/home/ruth')).toBe(join('/home/ruth', '.config', 'Minutebook'))
    expect(defaultUserData('linux', { XDG_CONFIG_HOME: '/conf' }, '/home/ruth')).toBe(join('/conf', 'Minutebook'))
    expect(defaultUserData('darwin', {}, '/Users/ruth')).toBe(
      join('/Users/ruth', 'Library', 'Application Support', 'Minutebook'),
    )
    expect(defaultUserData('win32', { APPDATA: '/roaming' }, '/Users/ruth')).toBe(join('/roaming', 'Minutebook'))
  })
  it('follow the profile, except for a workspace that was named', () => {
    const paths = pathsFor({ userData: '/profile', workspace: undefined })
    expect(paths).toMatchObject({
      workspace: join(resolve('/profile'), 'workspace'),
      machineFile: join(resolve('/profile'), 'machine.json'),
    })
    expect(pathsFor({ userData: '/profile', workspace: 'relative' }).workspace).toBe(resolve('relative'))
  })
})
