/** By which rules this profile reads personnummer today. */
import { stockholm } from '../../core/calendar/stockholm.ts';
import type { PersonnummerRules } from '../../core/order/personnummer.ts';
import type { Context } from './context.ts';

export const personnummerRules = (ctx: Context): PersonnummerRules => ({
  today: stockholm(ctx.clock.now()).date,
  testIdentities: ctx.settings.testIdentities,
});
