import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

const fontPackages = {
  '@expo-google-fonts/source-serif-4': 'SourceSerif4',
  '@expo-google-fonts/source-sans-3': 'SourceSans3',
}
const fontStyles = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']

/**
 * The fonts that the documents are typeset with, as paths under node_modules. All are static TTF files, since Typst
 * skips woff and renders variable fonts wrongly. The last two are what other scripts and symbols fall back to.
 */
export function fontFiles(): string[] {
  const designed = Object.entries(fontPackages).flatMap(([packageName, family]) =>
    fontStyles.map((style) => `${packageName}/${style}/${family}_${style}.ttf`),
  )
  return [
    ...designed,
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  ]
}

/** The packages of the Hunspell dictionaries by the language that they are for. */
export const dictionaryPackages: Readonly<Record<string, string>> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca',
  es: 'dictionary-es',
}

/** Copies `resources/`, the document fonts and the dictionaries into `out/resources`, where the built app looks for them by path. */
export function appResources(root: string): Plugin {
  return {
    name: 'minutebook:app-resources',
    apply: 'build',
    writeBundle() {
      const target = join(root, 'out/resources')
      rmSync(target, { recursive: true, force: true })
      mkdirSync(join(target, 'fonts'), { recursive: true })
      const source = join(root, 'resources')
      if (existsSync(source)) cpSync(source, target, { recursive: true })
      for (const file of fontFiles()) {
        copyFileSync(join(root, 'node_modules', file), join(target, 'fonts', basename(file)))
      }
      mkdirSync(join(target, 'dictionaries'), { recursive: true })
      for (const [language, packageName] of Object.entries(dictionaryPackages)) {
        for (const [file, ending] of [
          ['index.aff', 'aff'],
          ['index.dic', 'dic'],
          ['license', 'license.txt'],
        ] as const) {
          const from = join(root, 'node_modules', packageName, file)
          copyFileSync(from, join(target, 'dictionaries', `${language}.${ending}`))
        }
      }
    },
  }
}
