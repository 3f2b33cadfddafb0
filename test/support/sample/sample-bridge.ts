/** A bridge over invented data in the page itself: what views are developed and tested against. Never part of the product. */
import profileText from '../../../schemas/profile_v2_0_4.json?raw';
import { loadSchemaProfile } from '../../../src/main/files/schema-profile.ts';
import type { Bridge, CallName, Events, Handlers, Input } from '../../../src/shared/contract.ts';
import { createEvents } from '../../../src/shared/events.ts';
import { FaultError, faultOf } from '../../../src/shared/fault.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import { failed, ok } from '../../../src/shared/result.ts';
import type { DeliveryRef, FlagView } from '../../../src/shared/views.ts';
import { attentionCalls } from './sample-attention.ts';
import { changeCalls } from './sample-changes.ts';
import { decisionCalls } from './sample-decisions.ts';
import { deliveries, nights, today } from './sample-deliveries.ts';
import { flags, resolvedFlags } from './sample-flags.ts';
import { historyCalls } from './sample-history.ts';
import { incidentCalls } from './sample-incidents.ts';
import { listCalls, strangerOf } from './sample-lists.ts';
import { sampleNights } from './sample-nights.ts';
import { orderCalls } from './sample-orders.ts';
import { persons } from './sample-persons.ts';
import { registerCalls } from './sample-register.ts';
import { retentionCalls } from './sample-retention.ts';
import { settingsCalls } from './sample-settings.ts';

/** `empty` is a profile on its first day. */
export type Scene = 'full' | 'empty';

export function sampleBridge(scene: Scene): Bridge {
  const profile = loadSchemaProfile(profileText);
  const events = createEvents();
  const isFull = scene === 'full';
  const said = sampleNights(nights, events);
  const decisions = decisionCalls(isFull ? deliveries : [], events);
  let openFlags: readonly FlagView[] = isFull ? flags : [];
  let resolved: readonly FlagView[] = isFull ? resolvedFlags : [];
  const handlers: Partial<Handlers> = {
    'app.about': async () => ({
      version: '0.1.0',
      organisation: '5560360793',
      transport: 'sftp://insurer@sftp.example:22/',
      language: 'sv',
      today,
      testIdentities: false,
      demo: false,
      actor: 'eva.ek',
    }),
    'export.note': async () => ({ at: '2026-11-24T08:15:00Z' }),
    'schema.profile': async () => profile,
    ...settingsCalls(events),
    ...retentionCalls(events),
    ...decisions,
    ...attentionCalls({
      ...{ isFull, events, openFlags: () => openFlags },
      deliveries: () => (isFull ? deliveries.filter(({ state }) => state === 'quarantined') : []),
    }),
    ...changeCalls,
    ...historyCalls,
    'status.get': async () => ({
      nights: isFull
        ? nights.map(said.nightOf)
        : nights.filter(({ state }) => state === 'due' || state === 'not-expected'),
      flags: openFlags,
      gaps: said.gapsOf(isFull ? [{ from: 409, to: 409 }] : []),
    }),
    'flag.list': async ({ state, personnummer }) =>
      (state === 'resolved' ? resolved : openFlags).filter(
        (flag) => personnummer === undefined || flag.personnummer === personnummer,
      ),
    'flag.resolve': async ({ id, note }) => {
      const flag = openFlags.find((one) => one.id === id);
      if (!flag) throw new FaultError('input.invalid', { field: 'id' });
      openFlags = openFlags.filter((one) => one !== flag);
      const done: FlagView = { ...flag, state: 'resolved', note };
      resolved = [done, ...resolved];
      events.emit('changed', { topics: ['flags'] });
      return done;
    },
    ...listCalls,
    'person.get': async (input) => personAt(input, openFlags),
    ...orderCalls(isFull, events),
    ...incidentCalls(profile, events),
    ...registerCalls(isFull, events),
    ...said.calls,
    'night.list': async (input) => {
      const month = await decisions['night.list'](input);
      return { ...month, nights: month.nights.map(said.nightOf) };
    },
    'inbox.cancel': async () => ({ asked: window.dispatchEvent(new Event('lefi:cancel')) }),
    'night.run': async () => {
      if ((await tellProgress(events.emit)) === 'cancelled') throw new FaultError('inbox.cancelled');
      const summary = { night: today, state: 'delivered', fetched: 2, persons: 40, stopped: 0 } as const;
      return {
        ...{ fetched: 2, deliveries: [], status: { nights, flags: openFlags, gaps: [] }, refreshes: [] },
        ...{ sent: [], unsent: null },
        summary: { ...summary, missing: 0, flags: openFlags.length, gaps: 0 },
      };
    },
  };
  return {
    on: events.on,
    call: async (name, input) => {
      const handler = handlers[name] as ((input: unknown) => Promise<never>) | undefined;
      try {
        if (handler === undefined) throw new FaultError('program.unexpected', { kind: name });
        return ok(await handler(input));
      } catch (error) {
        return failed(faultOf(error));
      }
    },
  };
}

function personAt({ personnummer, knownAt, validAt }: Input<'person.get'>, openFlags: readonly FlagView[]) {
  const person = persons.find((one) => one.personnummer === personnummer) ?? strangerOf(personnummer);
  if (!person) throw new FaultError('input.invalid', { field: 'personnummer' });
  const records = knownAt === undefined ? person.records : person.records.slice(0, 2);
  return {
    ...person,
    records,
    flags: person.flags.filter((flag) => openFlags.includes(flag)),
    knownAt: knownAt === undefined ? null : knownRef(knownAt),
    validAt: (validAt as never) ?? null,
  };
}

/** As the service answers: the night of a delivery that was asked for, or the day that was. */
function knownRef(asked: string): DeliveryRef {
  const found = deliveries.find(({ id }) => String(id) === asked);
  return found ? { id: found.id, night: found.night } : { id: 388, night: asked as LocalDate };
}

type Emit = <E extends keyof Events>(event: E, value: Events[E]) => void;

/** Stands at 12 of 20 MB until the page is sent `lefi:go-on`: what is shown meanwhile does not depend on the machine. */
async function tellProgress(emit: Emit): Promise<'done' | 'cancelled'> {
  for (const done of [0, 4, 8, 12]) {
    emit('progress', {
      task: 'ingest',
      file: 'LEFI_SVAR_5560360793_20261124_413.xml',
      done: done * 1e6,
      total: 20e6,
      unit: 'bytes',
      persons: (2440 * done) / 12,
    });
  }
  return new Promise((end) => {
    window.addEventListener('lefi:go-on', () => end('done'), { once: true });
    window.addEventListener('lefi:cancel', () => end('cancelled'), { once: true });
  });
}

declare global {
  interface Window {
    /** Which scene to show; set before this script runs. */
    readonly lefiScene?: Scene;
  }
}

/** Calls made so far, for specs that must know what a view asked. */
const made: { name: CallName; input: unknown }[] = [];
const bridge = sampleBridge(window.lefiScene ?? 'full');
const recorded: Bridge = {
  on: bridge.on,
  call: (name, input) => {
    made.push({ name, input });
    return bridge.call(name, input);
  },
};
Object.assign(window, { lefi: recorded, lefiCalls: made });
