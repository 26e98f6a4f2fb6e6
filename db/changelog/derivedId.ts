import { createHash } from 'node:crypto'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The id of a row that follows from others: the same on every machine, so that two machines which make it before they
 * hear of each other make one row. `kind` tells rows apart that follow from the same ones. It has the shape of a UUIDv7
 * and the time of the newest of the keys, so that it sorts with the rows that were made then.
 */
export function derivedId<Id extends string>(kind: string, ...keys: readonly string[]): Id {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, ...keys]))
    .digest('hex')
  const time = keys
    .filter((key) => UUID_V7.test(key))
    .map((key) => key.slice(0, 13))
    .reduce((newest, each) => (each > newest ? each : newest), '00000000-0000')
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(3), 16) % 4)
  return `${time}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}` as Id
}
