/** A stand-in for the whole `electron` module: notes the order of what is asked of it, and lets a test play its part. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { fakeEmitter } from './fake-electron.ts';

type Message = { readonly kind: string; readonly id?: number; readonly name?: unknown };
type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Window = ReturnType<typeof fakeEmitter> & {
  readonly options: BrowserWindowConstructorOptions;
  onSend(listener: Handler): void;
};

export function fakeApp() {
  const steps: string[] = [];
  const userData = mkdtempSync(join(tmpdir(), 'lefi-user-data-'));
  const trays: ReturnType<typeof fakeTray>[] = [];
  const notices: (ReturnType<typeof fakeEmitter> & { title: string; body: string })[] = [];
  const powerMonitor = fakeEmitter({});
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
    getPath: () => userData,
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
        hide: note('hide'),
        focus: () => undefined,
        isMinimized: () => false,
        isFocused: () => false,
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
    powerMonitor,
    dialog: { showMessageBox: async ({ message }: { message: string }) => note('say')(message) },
    nativeImage: { createFromPath: (path: string) => basename(path) },
    Tray: class {
      constructor(image: string) {
        const tray = fakeTray(image);
        trays.push(tray);
        Object.assign(this, tray);
      }
    },
    Notification: class {
      static readonly isSupported = (): boolean => true;
      constructor(options: { title: string; body: string }) {
        const notice = fakeEmitter({ ...options, show: note('notice') });
        notices.push(notice);
        Object.assign(this, notice);
      }
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
    trays,
    notices,
    powerMonitor,
    userData,
    becomeReady: () => becomeReady(),
    service: { ...service, sent, last: () => sent.at(-1) },
    callFromPage: (...args: unknown[]) => {
      const contents = windows[0]?.webContents;
      return handler({ sender: contents, senderFrame: contents?.mainFrame }, ...args);
    },
  };
}

/** Notes what it shows now. */
function fakeTray(image: string) {
  const shown = { image, tooltip: '', menu: [] as MenuItemConstructorOptions[] };
  return fakeEmitter({
    shown,
    setImage: (next: string) => Object.assign(shown, { image: next }),
    setToolTip: (tooltip: string) => Object.assign(shown, { tooltip }),
    setContextMenu: (menu: MenuItemConstructorOptions[]) => Object.assign(shown, { menu }),
  });
}
