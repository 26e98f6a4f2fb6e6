import { join } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { appResources } from './scripts/appResources.ts'

const root = import.meta.dirname
const fromRoot = (path: string) => join(root, path)

// One build has to run in the shipped Electron and in the older one that tests use where the shipped one cannot be
// downloaded, so the targets are those of the older: Node 20 and Chromium 130.
export default defineConfig({
  main: {
    plugins: [appResources(root)],
    build: {
      outDir: 'out/main',
      target: 'node20',
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: fromRoot('electron/main.ts'),
          cli: fromRoot('electron/cli.ts'),
          spellingWorker: fromRoot('electron/features/spelling/spellingWorker.ts'),
          packetWorker: fromRoot('electron/features/exchange/packet/packetWorker.ts'),
          documentsWorker: fromRoot('electron/features/documents/documentsWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      minify: true,
      rolldownOptions: {
        input: { preload: fromRoot('electron/preload.ts') },
        // A sandboxed window loads its preload script as CommonJS only, and as one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    // Relative addresses, so that the page works under app:// from any folder.
    base: './',
    plugins: [
      { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'pt-BR'] }), enforce: 'pre' },
      react(),
      tailwindcss(),
    ],
    build: {
      outDir: fromRoot('out/renderer'),
      target: 'chrome130',
      minify: true,
      // The page comes from the disk; the limit is meant for pages that come over a network.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { index: fromRoot('renderer/index.html'), presenter: fromRoot('renderer/presenter.html') },
      },
    },
  },
})
