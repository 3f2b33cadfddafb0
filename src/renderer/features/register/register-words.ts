/** How the register's states and the kinds of differences look. */
import type { DifferenceKind, RegisterState } from '../../../shared/register-views.ts';
import type { Tone } from '../../ui/sign.tsx';

export const stateTones: Readonly<Record<RegisterState, Tone>> = {
  draft: 'mute',
  composed: 'info',
  sent: 'info',
  unanswered: 'warn',
  active: 'ok',
  ended: 'mute',
  rejected: 'bad',
};

export const kindTones: Readonly<Record<DifferenceKind, Tone>> = {
  missing: 'warn',
  extra: 'warn',
  from: 'info',
  unanswered: 'bad',
  ended: 'bad',
  rejected: 'bad',
};
