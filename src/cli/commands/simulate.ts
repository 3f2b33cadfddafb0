/** `lefi simulate`: FK's side of the service on this machine, for training and trials. */
import { resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import { parseLocalDate } from '../../shared/local-date.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { type Tell, textOf } from '../session.ts';

export type SimulateOptions = {
  readonly directory: string;
  readonly org: string;
  readonly port: number;
  readonly persons: number;
  readonly seed: number;
  /** Runs the batch of this night and ends, instead of serving. */
  readonly night?: string;
};

/** Serves FK's file area until `until` settles, or runs one night on it. */
export async function simulate(options: SimulateOptions, tell: Tell, until: () => Promise<unknown>): Promise<void> {
  const { org: organisation, port, persons, seed } = options;
  const simulator = await startSimulator({ directory: resolve(options.directory), organisation, port, persons, seed });
  const text = textOf('sv');
  try {
    if (options.night !== undefined) return await runNight(options.night);
    const { url, fingerprint, userKeyFile, layout } = simulator;
    const transport = `${url}?orders=${layout.orders}&responses=${layout.responses}`;
    const words = text.simulating(transport, fingerprint, userKeyFile);
    tell({ json: { transport, hostKey: fingerprint, key: userKeyFile }, words });
    await until();
  } finally {
    await simulator.close();
  }

  async function runNight(given: string): Promise<void> {
    const night = parseLocalDate(given);
    if (night === undefined) throw new FaultError('input.invalid', { field: 'night' });
    const result = await simulator.runNight(night);
    tell({ json: result, words: text.simulatedNight(night, result.file, result.persons) });
  }
}
