import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_SWITCH, EVENT_CHANNEL, INVOKE_CHANNEL, type Bridge, type BridgeFacts } from './contract/bridge'
import type { Envelope } from './contract/envelope'
import type { EventName, Events } from './contract/events'

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

// How many listen to each event: a page without anybody who could flush has nothing to flush, and must not make the
// person wait for an answer when the window closes.
const listening = new Map<EventName, number>()
const count = (name: EventName, by: number) => listening.set(name, (listening.get(name) ?? 0) + by)

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: Events['flushRequested']) => {
  if (name === 'flushRequested' && !listening.get(name)) {
    void invoke('window.flushed', { requestId: payload.requestId, unsaved: null })
  }
})

const bridge: Bridge = {
  ...facts,
  invoke,
  on: (name, listener) => {
    const heard = (_event: unknown, heardName: string, payload: unknown) => {
      if (heardName === name) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(EVENT_CHANNEL, heard)
    count(name, 1)
    let isListening = true
    return () => {
      if (isListening) count(name, -1)
      isListening = false
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
