/** The application menu: standard roles in the profile's language. */
import type { MenuItemConstructorOptions } from 'electron';
import { menuText } from './menu-text.ts';

type Words = (typeof menuText)['sv' | 'en'];
type Role = Exclude<keyof Words, 'file' | 'edit' | 'view' | 'window'>;

/** `devTools` is for builds that are not packaged. */
export function menuTemplate(language: 'sv' | 'en', devTools: boolean): MenuItemConstructorOptions[] {
  const words: Words = menuText[language];
  const items = (...roles: (Role | '-')[]): MenuItemConstructorOptions[] =>
    roles.map((role) => (role === '-' ? { type: 'separator' } : { role, label: words[role] }));
  return [
    { label: words.file, submenu: items('quit') },
    { label: words.edit, submenu: items('undo', 'redo', '-', 'cut', 'copy', 'paste', '-', 'selectAll') },
    {
      label: words.view,
      submenu: [
        ...items('reload', '-', 'resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'),
        ...(devTools ? items('-', 'toggleDevTools') : []),
      ],
    },
    { label: words.window, submenu: items('minimize', 'close') },
  ];
}
