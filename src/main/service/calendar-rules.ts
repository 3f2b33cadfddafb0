/** The calendar's rules as this profile has them set. */
import type { CalendarRules } from '../../core/calendar/delivery-nights.ts';
import type { Context } from './context.ts';

export const rulesOf = (ctx: Context): CalendarRules => ({ eves: ctx.settings.evesWithoutDelivery });
