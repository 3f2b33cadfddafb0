/** The app outside its window: the tray icon, notices of the operating system, and what is said when it goes on unseen. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, Notification, nativeImage, Tray } from 'electron';
import { bringForward, isFirstTime } from './background.ts';
import { pushEvent } from './ipc.ts';
import { noticeFor } from './notice-model.ts';
import type { ServiceClient } from './service-client.ts';
import { trayIcon } from './tray.ts';
import { type Desk, type TrayAct, trayModel } from './tray-model.ts';
import { trayText } from './tray-text.ts';

type PresenceParts = {
  readonly service: Pick<ServiceClient, 'call'>;
  readonly window: () => BrowserWindow | undefined;
  /** Folder of the tray's icons. */
  readonly icons: string;
};

export function presence({ service, window, icons }: PresenceParts) {
  let language: Desk['language'] = 'sv';
  let called: Notification | undefined;
  const acts: Readonly<Record<TrayAct, () => void>> = {
    open: () => bringForward(window()),
    start: () => {
      bringForward(window());
      pushEvent(window(), { event: 'show', value: { screen: 'start' } });
    },
    // How it went is told by the run that is noted; a fault stands on the start page.
    run: () => void service.call('night.run', {}),
    quit: () => app.quit(),
  };
  const showIcon = trayIcon({
    make: (image) => new Tray(image),
    image: (path) => nativeImage.createFromPath(path),
    menu: (template) => Menu.buildFromTemplate(template),
    act: (act) => acts[act](),
    platform: process.platform,
    icons,
  });
  const show = (desk: Desk, before: Desk | undefined): void => {
    language = desk.language;
    showIcon(trayModel(desk));
    const notice = noticeFor(before, desk);
    // Whoever looks at the window sees it there.
    if (notice === null || window()?.isFocused() === true || !Notification.isSupported()) return;
    // Kept for as long as it can be clicked.
    called = new Notification({ ...notice });
    called.on('click', acts.start);
    called.show();
  };
  /** The first time on this machine, so that nobody thinks that the program has ended. */
  const tellBackground = (): void => {
    const { backgroundTitle: message, background: detail } = trayText[language];
    if (isFirstTime(join(app.getPath('userData'), 'told-of-background')))
      void dialog.showMessageBox({ type: 'info', message, detail });
  };
  return { show, tellBackground };
}
