/** Calls about the profile itself: its settings, the way to FK, and a host that was started without a profile. */
import { command, nothing, query } from './contract-call.ts';
import {
  demoInput,
  newProfileInput,
  secretInput,
  settingsInput,
  transportInput,
  transportTestInput,
} from './contract-fields.ts';
import type { ScheduleView } from './schedule-views.ts';
import type { SettingsView, SetupView, TransportTestView } from './settings-views.ts';

export const settingsCalls = {
  /** When the night is run by itself, how it last went, and what waits for a person. */
  'schedule.get': query<ScheduleView>()(nothing),
  'settings.get': query<SettingsView>()(nothing),
  /** This and the next three leave a trace; what is set rules from the next call on. */
  'settings.set': command<SettingsView>()(settingsInput),
  'transport.set': command<SettingsView>()(transportInput),
  'secret.set': command<SettingsView>()(secretInput),
  /** Connects and looks, step by step; sends no file, and no password to a server whose key is not pinned. */
  'transport.test': command<TransportTestView>()(transportTestInput),
  'setup.state': query<SetupView>()(nothing),
  /** Makes the profile on a host that was started without one. Throws `profile.exists`. */
  'profile.create': command<SetupView>()(newProfileInput),
  /** Makes a profile of invented persons instead, with no way to FK; takes some seconds. Throws `profile.exists`. */
  'profile.demo': command<SetupView>()(demoInput),
} as const;
