import type { MachineSettings } from '../../contract/machine'
import type { Handlers } from '../../ipc/handlers'
import type { MachineFile } from './machineFile'

/** Settings of this machine and person. `onChanged` carries them out: the theme of the whole app, for one. */
export function settingsHandlers(
  machine: MachineFile,
  onChanged: (settings: MachineSettings) => void,
): Handlers<'settings.get' | 'settings.revise'> {
  return {
    'settings.get': () => machine.state().settings,
    'settings.revise': (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const { settings } = machine.change((state) => ({ ...state, settings: { ...state.settings, ...given } }))
      onChanged(settings)
      return settings
    },
  }
}
