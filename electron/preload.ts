import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_SWITCH, EVENT_CHANNEL, INVOKE_CHANNEL, type Bridge, type BridgeFacts } from './contract/bridge'
import type { Envelope } from './contract/envelope'

// Nothing of Electron goes through here: neither ipcRenderer nor its event objects, whose `sender` would give the page
// every channel there is. Main trusts no message for coming from here; it checks each one.

const facts = JSON.parse(
  decodeURIComponent(
    process.argv.find((argument) => argument.startsWith(BRIDGE_SWITCH))?.slice(BRIDGE_SWITCH.length) ?? '',
  ),
) as BridgeFacts

const invoke = (channel: string, input: unknown) =>
  ipcRenderer.invoke(INVOKE_CHANNEL, channel, input) as Promise<Envelope<unknown>>

const send = (channel: string) => () => {
  void invoke(channel, {})
}

const bridge: Bridge = {
  ...facts,
  invoke,
  on: (name, listener) => {
    const heard = (_event: unknown, heardName: string, payload: unknown) => {
      if (heardName === name) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(EVENT_CHANNEL, heard)
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, heard)
    }
  },
  windowControls: {
    minimize: send('window.minimize'),
    toggleMaximize: send('window.toggleMaximize'),
    close: send('window.close'),
  },
  filePath: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('minutebook', bridge)
