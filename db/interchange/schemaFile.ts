import { z } from 'zod'
import { FORMAT_NAME, FORMAT_VERSION, Interchange } from './format'

/** The text of the JSON Schema that documents the format: `resources/interchange-2.schema.json` must be equal to it. */
export function interchangeSchemaText(): string {
  const schema = z.toJSONSchema(Interchange, { io: 'input', unrepresentable: 'any' })
  const titled = {
    ...schema,
    $id: `minutebook-interchange-${FORMAT_VERSION}`,
    title: `${FORMAT_NAME} ${FORMAT_VERSION}`,
    description:
      'A whole Minutebook workspace, a board or a meeting. One array for each kind of row; rows name each other by id, and every named row is in the file. Rules that JSON Schema cannot say (a term ends after it starts, a note names only records of its own item) are checked on import.',
  }
  return `${JSON.stringify(titled, null, 2)}\n`
}
