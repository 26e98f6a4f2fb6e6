import type { KnipConfig } from 'knip'

/** Style sheets name packages too: `@import` and `@plugin` count as imports. */
function importsOfStyles(text: string): string {
  return [...text.matchAll(/@(?:import|plugin)\s+(['"][^'"]+['"])/g)].map(([, name]) => `import ${name}`).join('\n')
}

const config: KnipConfig = {
  entry: [
    'electron/main.ts',
    'electron/cli.ts',
    'electron/preload.ts',
    'electron/features/documents/documentsWorker.ts',
    'electron/features/spelling/spellingWorker.ts',
    'electron/features/exchange/packet/packetWorker.ts',
    'renderer/app/main.tsx',
    'renderer/app/presenter.tsx',
    'electron/e2e/**/*.e2e.ts',
    'electron/e2e/demo.ts',
    // Loaded by path, in a thread of its own.
    'electron/e2e/harness/workspaceReport.ts',
    'electron/bench/bench.ts',
    'electron/bench/*/main.mjs',
    'renderer/ui/gallery/main.tsx',
    'renderer/ui/gallery/vite.config.ts',
    // drizzle-kit reads the whole folder.
    'db/schema/*.ts',
    'scripts/*.mjs',
  ],
  project: ['{db,electron,renderer,scripts}/**/*.{ts,tsx,mjs,css}'],
  compilers: { css: importsOfStyles },
  ignoreExportsUsedInFile: true,
  // An exported type costs nothing and says what a component takes.
  rules: { types: 'off' },
  ignoreBinaries: [
    'Xvfb',
    'setpriv',
    'dpkg-query',
    'apt-cache',
    'apt-get',
    'tar',
    'unzip',
    'mount',
    'umount',
    'pdftotext',
    'pdfinfo',
    'pdfdetach',
    'pdffonts',
    'pdftoppm',
    'qpdf',
    'sqlite3',
    'syncthing',
  ],
  ignoreDependencies: [
    // Copied as files by scripts/appResources.ts.
    '@expo-google-fonts/.+',
    'dejavu-fonts-ttf',
    'dictionary-.+',
    // Run by scripts/test.mjs.
    'oxlint',
    'oxlint-tsgolint',
  ],
}

export default config
