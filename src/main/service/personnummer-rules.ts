/** By which rules this profile reads personnummer today. */
import type { PersonnummerRules } from '../../core/order/personnummer.ts';
import type { Context } from './context.ts';
import { todayOf } from './today.ts';

export const personnummerRules = (ctx: Context): PersonnummerRules => ({
  today: todayOf(ctx),
  testIdentities: ctx.settings.testIdentities,
});
