/** A stand-in for the whole `electron` module: notes the order of what is asked of it, and lets a test play its part. */
import { basename } from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { fakeEmitter } from './fake-electron.ts';

type Message = { readonly kind: string; readonly id?: number; readonly name?: unknown };
type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Window = { readonly options: BrowserWindowConstructorOptions; onSend(listener: Handler): void };

export function fakeApp() {
  const steps: string[] = [];
  const windows: (Window & { readonly webContents: { readonly mainFrame: unknown } })[] = [];
  const menus: MenuItemConstructorOptions[][] = [];
  const sent: Message[] = [];
  const note =
    (step: string) =>
    (...args: unknown[]): void =>
      void steps.push([step, ...args.filter((value) => typeof value === 'string')].join(' '));
  let becomeReady: () => void = () => undefined;
  let handler: Handler = () => undefined;
  const ready = new Promise<void>((done) => {
    becomeReady = () => {
      steps.push('ready');
      done();
    };
  });
  const app = fakeEmitter({
    isPackaged: true,
    commandLine: { appendSwitch: note('switch') },
    setPath: (name: string) => steps.push(`set ${name}`),
    enableSandbox: note('sandbox'),
    requestSingleInstanceLock: () => steps.push('lock') > 0,
    whenReady: () => ready,
    quit: note('quit'),
  });
  const service = fakeEmitter({ postMessage: (message: Message) => sent.push(message), kill: note('kill') });

  class BrowserWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      let send: Handler = () => undefined;
      const webContents = {
        mainFrame: { url: 'app://lefi/', frameTreeNodeId: 1 },
        send: (channel: string, ...args: unknown[]) => send(channel, ...args),
      };
      const window = fakeEmitter({
        options,
        webContents,
        isDestroyed: () => false,
        show: note('show'),
        loadURL: async (url: string) => note('load')(url),
        onSend: (listener: Handler) => {
          send = listener;
        },
      });
      windows.push(window);
      Object.assign(this, window);
    }
  }

  const electron = {
    app,
    BrowserWindow,
    ipcMain: {
      handle: (channel: string, own: Handler) => {
        note('handle')(channel);
        handler = own;
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: MenuItemConstructorOptions[]) => menus.push(template),
    },
    protocol: {
      registerSchemesAsPrivileged: ([scheme]: { scheme: string }[]) => note('scheme')(scheme?.scheme),
      handle: (scheme: string) => note('protocol')(scheme),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => note('deny permissions')(),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setDisplayMediaRequestHandler: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        on: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      },
    },
    utilityProcess: {
      fork: (script: string, args: string[]) => {
        note('fork')(basename(script), ...args);
        return service;
      },
    },
  };
  return {
    electron,
    app,
    steps,
    windows,
    menus,
    becomeReady: () => becomeReady(),
    service: { ...service, sent, last: () => sent.at(-1) },
    callFromPage: (...args: unknown[]) => {
      const contents = windows[0]?.webContents;
      return handler({ sender: contents, senderFrame: contents?.mainFrame }, ...args);
    },
  };
}
