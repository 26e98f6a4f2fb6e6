import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Serves the house style by itself: `vite --config renderer/ui/gallery/vite.config.ts`. No part of the app. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), tailwindcss()],
  build: { outDir: join(import.meta.dirname, '../../../out/gallery'), emptyOutDir: true, target: 'chrome130' },
})
