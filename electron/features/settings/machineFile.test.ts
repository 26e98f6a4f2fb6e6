import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settingsHandlers } from './handlers'
import { defaultMachineState, openMachineFile } from './machineFile'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-machine-'))
  file = join(folder, 'deeper', 'machine.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const neverBroken = (keptAs: string) => {
  throw new Error(`unexpectedly broken: ${keptAs}`)
}

describe('machine.json', () => {
  it('starts with the defaults and writes nothing before the first change', () => {
    expect(openMachineFile(file, neverBroken).state()).toEqual(defaultMachineState)
    expect(existsSync(file)).toBe(false)
  })

  it('gives a change back after a restart and leaves no other file behind', () => {
    const machine = openMachineFile(file, neverBroken)
    machine.change((state) => ({ ...state, settings: { ...state.settings, userName: 'Ruth Alvarado', theme: 'dark' } }))
    const again = openMachineFile(file, neverBroken).state()
    expect(again.settings).toMatchObject({ userName: 'Ruth Alvarado', theme: 'dark', isComfortable: false })
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['machine.json'])
  })

  it.each([
    ['half a file', '{"settings": {"userName": "Ru'],
    ['no JSON object', '[]'],
    ['a value of the wrong kind', '{"settings": {"theme": 7}}'],
    ['an absurd window', '{"window": {"x": 1e9, "y": 0, "width": 10, "height": 10, "isMaximized": false}}'],
    ['nothing', ''],
  ])('keeps %s beside and goes on with the defaults', (_what, text) => {
    file = join(folder, 'machine.json')
    writeFileSync(file, text)
    const onBroken = vi.fn<(keptAs: string, error: unknown) => void>()
    expect(openMachineFile(file, onBroken).state()).toEqual(defaultMachineState)
    expect(onBroken.mock.calls.map(([keptAs]) => keptAs)).toEqual([`${file}.broken`])
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe(text)
  })

  it('keeps what it knows of a file that a newer version has written', () => {
    file = join(folder, 'machine.json')
    writeFileSync(
      file,
      JSON.stringify({ settings: { userName: 'Ruth', spellcheck: ['pt-BR'] }, window: null, later: 1 }),
    )
    expect(openMachineFile(file, neverBroken).state().settings.userName).toBe('Ruth')
  })

  it('leaves out a saved filter that it does not understand, and keeps the others', () => {
    file = join(folder, 'machine.json')
    const late = {
      name: 'Late',
      text: 'is:overdue',
      view: 'table',
      grouping: 'owner',
      sort: { column: 'due', isDescending: false },
    }
    const savedFilters = [late, { ...late, name: 'On a map', view: 'map' }, 7]
    writeFileSync(file, JSON.stringify({ settings: { userName: 'Ruth', savedFilters } }))
    expect(openMachineFile(file, neverBroken).state().settings).toMatchObject({
      userName: 'Ruth',
      savedFilters: [late],
    })
  })

  it('keeps the rest when reminders, or what was told, are of a kind that it does not know', () => {
    file = join(folder, 'machine.json')
    const reminders = { isOn: true, daysBefore: 'always', about: 'weather' }
    writeFileSync(file, JSON.stringify({ settings: { userName: 'Ruth', reminders }, reminded: { day: 7 } }))
    const { settings, reminded } = openMachineFile(file, neverBroken).state()
    expect(settings.userName).toBe('Ruth')
    expect(settings.reminders).toEqual(defaultMachineState.settings.reminders)
    expect(reminded).toBeNull()
  })

  it('keeps the old state in force when the new one cannot be written', () => {
    writeFileSync(join(folder, 'deeper'), 'a file stands where the folder should be')
    const machine = openMachineFile(file, () => undefined)
    expect(() => machine.change((state) => ({ ...state, window: null }))).toThrow()
    expect(machine.state()).toEqual(defaultMachineState)
  })
})

describe('settings.revise', () => {
  it('changes what is named, keeps the rest and has the result carried out', () => {
    const onChanged = vi.fn()
    const handlers = settingsHandlers(openMachineFile(file, neverBroken), onChanged)
    void handlers['settings.revise']({ userName: 'Ruth' }, { windowId: 1 })
    expect(handlers['settings.revise']({ theme: 'light', paneWidths: { outline: 300 } }, { windowId: 1 })).toEqual({
      ...defaultMachineState.settings,
      userName: 'Ruth',
      theme: 'light',
      paneWidths: { outline: 300 },
    })
    expect(onChanged).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'light' }))
    expect(handlers['settings.get']({}, { windowId: 1 })).toMatchObject({ userName: 'Ruth' })
  })
})
