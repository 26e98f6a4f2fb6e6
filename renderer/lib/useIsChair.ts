import { useCallOf } from './query'

/** Whether this machine is set up for the chair: then records are read, and actions and comments are answered. */
export function useIsChair(): boolean {
  return useCallOf('settings.get', {}).data?.view === 'chair'
}
