// The bare baseline: one window with one word and nothing behind it.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  await window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
