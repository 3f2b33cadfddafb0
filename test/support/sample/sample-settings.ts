/** Invented settings that can be changed, and a server whose key nobody has compared yet. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { ScheduleView } from '../../../src/shared/schedule-views.ts';
import type { SchemaListView } from '../../../src/shared/schema-views.ts';
import { eves, type ScheduleSettings } from '../../../src/shared/settings.ts';
import { type SettingsView, type TransportTestView, transportSteps } from '../../../src/shared/settings-views.ts';

export const sampleFingerprint = `SHA256:${'xI4d9Qm2'.repeat(5)}abc`;

const scheduleOf = (schedule: ScheduleSettings): ScheduleView => ({
  ...schedule,
  ...{ here: true, running: false, tries: 0, warning: false, next: schedule.on ? '2026-11-25T06:05:00Z' : null },
  last: {
    ...{ id: 7, beganAt: '2026-11-24T06:05:00Z', endedAt: '2026-11-24T06:06:00Z', host: 'cli' },
    ...{ night: '2026-11-24' as LocalDate, state: 'delivered', fault: null },
    ...{ fetched: 1, persons: 40, stopped: 0, raised: 2 },
  },
  attention: { flags: 6, stopped: 1, missing: 1 },
});

const at = '2026-11-20T07:06:00.000Z';
const change = { at, actor: 'anna', host: 'app' };

export function settingsCalls(events: EventSink): Partial<Handlers> {
  let view: SettingsView = {
    directory: '/home/anna/.local/share/lefi-mirror',
    organisation: '5560360793' as SettingsView['organisation'],
    settings: {
      ...{ testIdentities: false, language: 'sv', mirrorUnregistered: false, evesWithoutDelivery: [...eves] },
      ...{ lateAfter: '10:00', warnAt: '09:30', answerGraceNights: 0 },
      ...{ orderName: 'LEFI_BEST_{org}_{date}_{seq}.xml' },
      responseName: 'LEFI_SVAR_{org}_{date}_{seq}.xml',
      ...{ uploadOpens: '08:00', uploadCloses: '17:30', maxOrderLines: 100_000, maxOrderBytes: 20_000_000 },
      ...{ purposeRequired: false, consentRequired: false },
      schedule: { on: false, at: '07:05', background: true },
      retentionMonths: null,
    },
    transport: {
      ...{ kind: 'sftp', host: 'sftp.example', port: 22, user: 'insurer', directory: '/' },
      ...{ orders: 'till-fk', responses: 'fran-fk', hostKeys: [] },
    },
    secrets: { 'sftp-password': true, 'sftp-passphrase': false },
    changes: [{ ...change, setting: 'lateAfter', before: '09:30', after: '10:00' }],
  };
  let chosen = false;
  const list = (): SchemaListView => ({
    schemas: [
      { version: '2.0.5', digest: 'b'.repeat(64), source: 'added', addedAt: at, active: !chosen },
      { version: '2.0.4', digest: 'a'.repeat(64), source: 'program', addedAt: null, active: chosen },
    ],
    chosen,
  });
  const set = (part: Partial<SettingsView>, setting: string, after: string): SettingsView => {
    view = { ...view, ...part, changes: [{ ...change, setting, before: null, after }, ...view.changes] };
    events.emit('changed', { topics: ['settings'] });
    return view;
  };
  return {
    'setup.state': async () => ({ state: 'ready', directory: view.directory, demo: false }),
    'schedule.get': async () => scheduleOf(view.settings.schedule),
    'settings.get': async () => view,
    'settings.set': async (given) =>
      set({ settings: { ...view.settings, ...given } as SettingsView['settings'] }, Object.keys(given).join(' '), 'x'),
    'transport.set': async ({ transport }) => set({ transport }, 'transport.hostKeys', sampleFingerprint),
    'secret.set': async ({ name, value }) =>
      set({ secrets: { ...view.secrets, [name]: value !== null } }, `secret.${name}`, '•••'),
    'transport.test': async ({ transport }) => tryWay(transport?.kind === 'sftp' ? transport.hostKeys : []),
    'schema.list': async () => list(),
    'schema.use': async ({ schema }) => {
      chosen = schema !== 'newest';
      events.emit('changed', { topics: ['schema'] });
      return list();
    },
    'mirror.verify': async () => ({
      ok: true,
      checks: [{ name: 'archive', ok: true, checked: 412, problems: [], more: 0 }],
    }),
  };
}

function tryWay(pinned: readonly string[]): TransportTestView {
  const trusted = pinned.includes(sampleFingerprint);
  const stateOf = (place: number) => {
    if (place === 0 || trusted) return 'ok';
    return place === 1 ? 'waiting' : 'skipped';
  };
  return {
    ok: trusted,
    steps: transportSteps.map((name, place) => ({ name, state: stateOf(place), fault: null })),
    hostKeys: [{ kind: 'ssh-ed25519', fingerprint: sampleFingerprint, trusted }],
    waiting: trusted ? 2 : null,
    writable: 'unknown',
  };
}
