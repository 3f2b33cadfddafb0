/** Entry of the desktop app: puts the shell's parts together, in the order that Electron needs them. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, powerMonitor, protocol, session, utilityProcess } from 'electron';
import { appScheme, serveAppProtocol } from './app-protocol.ts';
import { bringForward, goOnWithoutWindow } from './background.ts';
import { watchDesk } from './desk.ts';
import { answerCalls, pushEvent } from './ipc.ts';
import { keepChromiumQuiet, keepDataLocal } from './local-data.ts';
import { lockDown } from './lockdown.ts';
import { menuTemplate } from './menu.ts';
import { guardAllContents } from './navigation.ts';
import { presence } from './presence.ts';
import { profileOf } from './profile-argument.ts';
import { keepService, type ServiceClient } from './service-client.ts';
import { claimSingleInstance } from './single-instance.ts';
import type { Desk } from './tray-model.ts';
import { startUtilityChild } from './utility-child.ts';
import { showPage, windowOptions } from './window.ts';

/** dist/main, beside dist/preload and dist/renderer. */
const here = import.meta.dirname;
const renderer = join(here, '../renderer');
const profile = profileOf(process.argv);
const devTools = !app.isPackaged;
let window: BrowserWindow | undefined;

keepDataLocal(app, profile);
keepChromiumQuiet(app.commandLine);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
guardAllContents(app);
if (claimSingleInstance(app, () => window)) void app.whenReady().then(open);
else app.quit();

async function open(): Promise<void> {
  lockDown(session.defaultSession);
  serveAppProtocol(protocol, renderer);
  const service = keepService(
    () => startUtilityChild(utilityProcess.fork, join(here, 'service-process.js'), profile),
    (event) => {
      pushEvent(window, event);
      desk.hear(event);
    },
  );
  const { show, tellBackground } = presence({ service, window: () => window, icons: join(renderer, 'tray') });
  const desk = watchDesk(service, (now, before) => {
    if (now.language !== before?.language) setMenu(now.language);
    show(now, before);
  });
  quitAfter(service);
  powerMonitor.on('resume', () => service.wake());
  answerCalls(ipcMain, () => window, service);
  setMenu('sv');
  window = new BrowserWindow(windowOptions(join(here, '../preload/preload.cjs'), devTools));
  app.on('activate', () => bringForward(window));
  goOnWithoutWindow(app, window, () => goesOn(desk.now()), tellBackground);
  await showPage(window);
  await desk.ask();
}

const goesOn = (desk: Desk | undefined): boolean => desk?.schedule.on === true && desk.schedule.background;

const setMenu = (language: 'sv' | 'en'): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, devTools)));

/** The window goes at once; the program follows when the service has closed its files. */
function quitAfter(service: ServiceClient): void {
  app.once('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void service.close().then(() => app.quit());
  });
}
