/** The icon in the notification area, kept as its model says. */
import { join } from 'node:path';
import type { Menu, MenuItemConstructorOptions, NativeImage, Tray } from 'electron';
import type { TrayAct, TrayIcon, TrayItem, TrayModel } from './tray-model.ts';

type Drawn = Pick<Tray, 'setImage' | 'setToolTip' | 'setContextMenu' | 'on'>;

export type TrayParts = {
  readonly make: (image: NativeImage) => Drawn;
  readonly image: (path: string) => NativeImage;
  readonly menu: (template: MenuItemConstructorOptions[]) => Menu;
  readonly platform: NodeJS.Platform;
  /** Folder of the icons. */
  readonly icons: string;
  readonly act: (act: TrayAct) => void;
};

/** A Mac colours the icon itself, by the names of its files; Electron finds the double-sized ones. */
export const iconPath = (icons: string, icon: TrayIcon, platform: NodeJS.Platform): string =>
  join(icons, platform === 'darwin' ? `${icon}Template.png` : `${icon}.png`);

/** Returns the function that shows a model; the icon is there from the first time on. */
export function trayIcon({ make, image, menu, platform, icons, act }: TrayParts): (model: TrayModel) => void {
  let drawn: Drawn | undefined;
  return ({ icon, tooltip, items }) => {
    const picture = image(iconPath(icons, icon, platform));
    if (drawn === undefined) {
      drawn = make(picture);
      // On a Mac, and with some desktops, a click opens the menu.
      drawn.on('click', () => act('open'));
    } else drawn.setImage(picture);
    drawn.setToolTip(tooltip);
    drawn.setContextMenu(menu(items.map((item) => menuItem(item, act))));
  };
}

const menuItem = (item: TrayItem, act: (act: TrayAct) => void): MenuItemConstructorOptions => {
  if (item === null) return { type: 'separator' };
  const { label, act: chosen } = item;
  return chosen === null ? { label, enabled: false } : { label, click: () => act(chosen) };
};
