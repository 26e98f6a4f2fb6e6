import { hostname } from 'node:os'

/** The name that the system gives this machine, without the network that it is in. */
export function systemName(): string {
  return hostname().split('.', 1)[0] ?? ''
}

/** How this machine calls itself to the others: the keeper's name and the machine. */
export function ownName(keeper: string, machineName: string | null): string {
  return [keeper, machineName ?? systemName()].filter((part) => part !== '').join(', ')
}
