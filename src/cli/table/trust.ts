/** Commands for deliveries that are kept back or doubted, and for the evidence behind a record. */
import type { Command } from 'commander';
import type { DisputeOptions } from '../commands/dispute.ts';
import type { ReleaseOptions } from '../commands/quarantine.ts';
import { sv } from '../text/sv.ts';
import { type InSession, idOf } from './ways.ts';

const quarantined = () => import('../commands/quarantine.ts');

export function addTrustCommands(program: Command, inSession: InSession): void {
  addQuarantineCommands(program, inSession);
  program
    .command('dispute')
    .description('ifrågasätter det en leverans förde med sig, eller avslutar det')
    .argument('<delivery>', 'leveransens nummer', idOf)
    .option('--reason <text>', 'varför den ifrågasätts')
    .option('--clear', 'avslutar ifrågasättandet')
    .option('--note <text>', 'vad som utreddes')
    .action(async (id: number, options: DisputeOptions, command: Command) => {
      const { isUnclear, disputeDelivery } = await import('../commands/dispute.ts');
      if (isUnclear(options)) command.error(sv.trust.disputeUsage, { exitCode: 2 });
      return inSession((session) => disputeDelivery(session, id, options));
    });
  program
    .command('evidence')
    .description('visar exakt den XML i arkivet som en uppgift kommer ur')
    .argument('<record>', 'uppgiftens nummer', idOf)
    .action((record: number) =>
      inSession(async (session) => (await import('../commands/evidence.ts')).showEvidence(session, record)),
    );
}

function addQuarantineCommands(program: Command, inSession: InSession): void {
  const quarantine = program
    .command('quarantine')
    .description('visar leveranser i karantän eller åt sidan')
    .action(() => inSession(async (session) => (await quarantined()).listQuarantine(session)));
  quarantine
    .command('list')
    .description('visar dem')
    .action(() => inSession(async (session) => (await quarantined()).listQuarantine(session)));
  quarantine
    .command('inspect')
    .description('visar vad som är fel i en fil, och var')
    .argument('<delivery>', 'leveransens nummer', idOf)
    .action((id: number) => inSession(async (session) => (await quarantined()).inspectDelivery(session, id)));
  quarantine
    .command('release')
    .description('släpper in en leverans trots felen')
    .argument('<delivery>', 'leveransens nummer', idOf)
    .requiredOption('--reason <text>', 'varför')
    .option('--by-time', 'platsen följer av när den skapades, inte av löpnumret')
    .action((id: number, options: ReleaseOptions) =>
      inSession(async (session) => (await quarantined()).releaseDelivery(session, id, options)),
    );
  quarantine
    .command('reread')
    .description('läser dem igen ur arkivet, efter en uppdatering av program eller schema')
    .argument('[deliveries...]', 'leveransernas nummer, annars alla i karantän', collectIds)
    .action((ids: readonly number[] = []) =>
      inSession(async (session) => (await quarantined()).rereadDeliveries(session, ids)),
    );
}

const collectIds = (text: string, before: readonly number[] = []): readonly number[] => [...before, idOf(text)];
