/** The shell's guards, driven through the small piece of Electron that each of them uses. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepChromiumQuiet, keepDataLocal } from '../../src/main/shell/local-data.ts';
import { lockDown } from '../../src/main/shell/lockdown.ts';
import { menuTemplate } from '../../src/main/shell/menu.ts';
import { guardAllContents } from '../../src/main/shell/navigation.ts';
import { profileOf } from '../../src/main/shell/profile-argument.ts';
import { claimSingleInstance } from '../../src/main/shell/single-instance.ts';
import { showPage, windowOptions } from '../../src/main/shell/window.ts';
import { fakeEmitter } from './fake-electron.ts';

describe('the window', () => {
  test('has exactly these web preferences', () => {
    expect(windowOptions('/app/preload.cjs', false).webPreferences).toStrictEqual({
      preload: '/app/preload.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('loads the app’s own page, shows it when it is ready, and keeps its title', async () => {
    const done: string[] = [];
    const window = fakeEmitter({ show: () => done.push('show'), loadURL: async (url: string) => void done.push(url) });
    await showPage(window as never);
    window.emit('ready-to-show');
    expect(done).toEqual(['app://lefi/', 'show']);
    expect(window.prevented('page-title-updated')).toBe(true);
    expect(windowOptions('', false).title).toBe('LEFI-spegeln');
  });
});

describe('navigation', () => {
  test('is denied for every contents there will ever be', () => {
    const app = fakeEmitter({});
    guardAllContents(app as never);
    let answer: unknown;
    const contents = fakeEmitter({
      setWindowOpenHandler: (handler: (details: unknown) => unknown) => {
        answer = handler({ url: 'https://evil.example' });
      },
    });
    app.emit('web-contents-created', {}, contents);
    expect(answer).toEqual({ action: 'deny' });
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect([event, contents.prevented(event)]).toEqual([event, true]);
    }
  });
});

describe('the session', () => {
  type Asked = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;
  const handlers: Record<string, (...args: never[]) => unknown> = {};
  const note = (name: string) => (handler: (...args: never[]) => unknown) => {
    handlers[name] = handler;
  };

  beforeAll(() => {
    lockDown({
      setPermissionRequestHandler: note('request'),
      setPermissionCheckHandler: note('check'),
      setDevicePermissionHandler: note('device'),
      setDisplayMediaRequestHandler: note('display'),
      on: (name: string, handler: (...args: never[]) => unknown) => note(name)(handler),
      setSpellCheckerEnabled: (enabled: boolean) => note('spelling')(() => enabled),
      webRequest: { onBeforeRequest: note('traffic') },
    } as never);
  });

  test('grants no permission and no device, and never fetches dictionaries', () => {
    const told: unknown[] = [];
    handlers.request?.(...([null, 'geolocation', (granted: boolean) => told.push(granted)] as never[]));
    handlers.display?.(...([{}, (streams: unknown) => told.push(streams)] as never[]));
    expect(told).toEqual([false, null]);
    expect([handlers.check?.(), handlers.device?.(), handlers.spelling?.()]).toEqual([false, false, false]);
  });

  test.each([
    ['app://lefi/', false],
    ['app://lefi/assets/app.js', false],
    ['data:image/svg+xml,<svg/>', false],
    ['blob:app://lefi/0f3c', false],
    ['blob:https://evil.example/0f3c', true],
    ['data:text/html,<script>', true],
    ['app://lefi.evil.example/', true],
    ['https://evil.example/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['ws://127.0.0.1/', true],
  ])('lets %s through or not (cancelled: %s)', (url, cancelled) => {
    let cancel: boolean | undefined;
    (handlers.traffic as unknown as Asked)({ url }, (response) => {
      cancel = response.cancel;
    });
    expect(cancel).toBe(cancelled);
  });

  test.each([
    ['blob:app://lefi/0f3c', false],
    ['app://lefi/assets/app.js', true],
    ['blob:https://evil.example/0f3c', true],
  ])('lets %s be saved or not (prevented: %s)', (url, prevented) => {
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    handlers['will-download']?.(...([event, { getURL: () => url }] as never[]));
    expect(isPrevented).toBe(prevented);
  });
});

describe('the program', () => {
  test('keeps Chromium’s data in the local folder, one per profile, and leaves no crash dumps', () => {
    const paths = (profile: string | undefined) => {
      const set = new Map<string, string>();
      keepDataLocal({ setPath: (name: string, path: string) => set.set(name, path) } as never, profile);
      return set;
    };
    expect([...paths(undefined).keys()]).toEqual(['userData', 'sessionData', 'crashDumps']);
    expect(paths(undefined).get('userData')).toMatch(/lefi-mirror-desktop.*default$/);
    expect(paths('/a').get('userData')).not.toBe(paths('/b').get('userData'));
    const switches: string[] = [];
    keepChromiumQuiet({ appendSwitch: (name: string) => switches.push(name) } as never);
    expect(switches).toContain('disable-crash-reporter');
    expect(switches).toContain('disable-background-networking');
  });

  test.each([
    [['electron', '.'], undefined],
    [['app', '--profile', '/data/lefi'], '/data/lefi'],
    [['app', '--profile=/data/lefi'], '/data/lefi'],
    [['app', '--profile=here'], resolve('here')],
    [['app', '--profile'], undefined],
  ])('opens the profile of %j: %s', (argv, profile) => expect(profileOf(argv)).toBe(profile));

  test('a second start leaves and brings the first window forward', () => {
    const done: string[] = [];
    const window = {
      isMinimized: () => true,
      restore: () => done.push('restore'),
      show: () => done.push('show'),
      focus: () => done.push('focus'),
    };
    const app = (first: boolean) => fakeEmitter({ requestSingleInstanceLock: () => first });
    expect(claimSingleInstance(app(false) as never, () => undefined)).toBe(false);
    const first = app(true);
    expect(claimSingleInstance(first as never, () => window as never)).toBe(true);
    first.emit('second-instance');
    expect(done).toEqual(['restore', 'show', 'focus']);
  });

  test('the menu has standard roles with Swedish words, and developer tools only where they are meant', () => {
    const text = JSON.stringify(menuTemplate('sv', false));
    expect(text).toContain('{"role":"copy","label":"Kopiera"}');
    expect(text).not.toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate('en', true))).toContain('{"role":"toggleDevTools","label":"Developer tools"}');
    expect(menuTemplate('sv', false).map((menu) => menu.label)).toEqual(['Arkiv', 'Redigera', 'Visa', 'Fönster']);
  });
});
