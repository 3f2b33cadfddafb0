/** Which day it is for FK and us. */
import { stockholm } from '../../core/calendar/stockholm.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Context } from './context.ts';

/** The day on Stockholm's wall, now. */
export const todayOf = ({ clock }: Pick<Context, 'clock'>): LocalDate => stockholm(clock.now()).date;
