/** The calendar's rules as this profile has them set. */
import type { UploadHours } from '../../core/calendar/upload-window.ts';
import type { Context } from './context.ts';

export const rulesOf = ({ settings }: Pick<Context, 'settings'>): UploadHours => ({
  eves: settings.evesWithoutDelivery,
  uploadOpens: settings.uploadOpens,
  uploadCloses: settings.uploadCloses,
});
