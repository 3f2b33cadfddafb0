/** The calendar's rules as this profile has them set. */
import type { CalendarRules } from '../../core/calendar/delivery-nights.ts';
import type { Context } from './context.ts';

export const rulesOf = (ctx: Pick<Context, 'settings'>): CalendarRules => ({ eves: ctx.settings.evesWithoutDelivery });
