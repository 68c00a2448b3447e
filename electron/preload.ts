// The bridge into the window: two channels, no schema, nothing of Electron or Node reaches the page.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { callChannel, eventChannel } from '../core/channels';
import type { Bridge } from '../core/contract';

/** A File of the platform, as whichever version of Electron describes it. */
const isFile = (value: unknown): value is Parameters<typeof webUtils.getPathForFile>[0] => value instanceof File;

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  pathOf: (file) => (isFile(file) ? webUtils.getPathForFile(file) : ''),
  on: (name, listener) => {
    // The IPC event itself would hand the page a way to the sender: only what main said goes on. Main alone writes
    // to this channel, with the payload of the event it names, so the type is the contract's.
    const forward = (_event: IpcRendererEvent, event: string, payload: Parameters<typeof listener>[0]) => {
      if (event === name) listener(payload);
    };
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('glossator', bridge);
