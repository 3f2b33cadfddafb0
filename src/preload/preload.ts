/** Runs before the page, in the sandbox: gives it `window.lefi` and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('lefi', createBridge(ipcRenderer));
