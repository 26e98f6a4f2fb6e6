import { cpSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fontFiles } from '../../../../scripts/appResources'
import { createWords, type Words } from '../words'

const root = join(import.meta.dirname, '../../../..')

/** A resources folder as the build makes it: templates, catalogues and the document fonts. */
export function testResources(): string {
  const resources = mkdtempSync(join(tmpdir(), 'minutebook-resources-'))
  for (const folder of ['templates', 'locales', 'compliance']) {
    cpSync(join(root, 'resources', folder), join(resources, folder), { recursive: true })
  }
  mkdirSync(join(resources, 'fonts'))
  for (const file of fontFiles())
    copyFileSync(join(root, 'node_modules', file), join(resources, 'fonts', basename(file)))
  return resources
}

const catalogue = () => JSON.parse(readFileSync(join(root, 'resources/locales/en/documents.json'), 'utf8')) as object

/** The English words of the documents. */
export function englishWords(language = 'en-US'): Words {
  return createWords(language, catalogue())
}

/** The same with every message in brackets: a text without them did not come from the catalogue. */
export function pseudoWords(): Words {
  const bracketed = (tree: unknown): unknown =>
    typeof tree === 'string'
      ? `⟦${tree}⟧`
      : Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, bracketed(value)]))
  return createWords('en-US', bracketed(catalogue()) as object)
}
