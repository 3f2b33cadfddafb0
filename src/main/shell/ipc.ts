/** The contract over Electron's IPC: one channel in, one channel out, and only for our own page. */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { callChannel, eventChannel } from '../../shared/channels.ts';
import { fault } from '../../shared/fault.ts';
import { failed } from '../../shared/result.ts';
import { appOrigin } from './app-protocol.ts';
import type { ServiceClient } from './service-client.ts';
import type { ServiceEvent } from './service-protocol.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** True for the main frame of our window, showing our origin, and nothing else. */
export function isOurPage(event: Sender, contents: Pick<WebContents, 'mainFrame'> | undefined): boolean {
  const frame = event.senderFrame;
  if (contents === undefined || event.sender !== contents || frame === null) return false;
  return frame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId && frame.url.startsWith(`${appOrigin}/`);
}

/** `window` is asked for at every call: there may be none, or a new one. */
export function answerCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  window: () => BrowserWindow | undefined,
  service: Pick<ServiceClient, 'call'>,
): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    isOurPage(event, window()?.webContents)
      ? service.call(name, input)
      : failed(fault('input.invalid', { field: 'sender' })),
  );
}

export function pushEvent(window: BrowserWindow | undefined, { event, value }: ServiceEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event, value);
}
