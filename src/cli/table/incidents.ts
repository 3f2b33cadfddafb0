/** Commands for incidents. */
import { type Command, Option } from 'commander';
import { purposes } from '../../shared/identifier.ts';
import type { AddOptions, PlanOptions } from '../commands/incident.ts';
import type { OrderOptions, ReportOptions } from '../commands/incident-order.ts';
import { type InSession, idOf } from './ways.ts';

const incident = () => import('../commands/incident.ts');
const ordering = () => import('../commands/incident-order.ts');

export function addIncidentCommands(incidents: Command, inSession: InSession): void {
  incidents
    .command('list')
    .description('visar incidenterna')
    .action(() => inSession(async (session) => (await incident()).listIncidents(session)));
  incidents
    .command('show <id>')
    .description('visar en incident')
    .action((id: string) => inSession(async (session) => (await incident()).showIncident(session, id)));
  incidents
    .command('plan <id>')
    .description('visar vilka som berörs och vad som skulle beställas')
    .option('--per-night <number>', 'högst så många personer per natt', idOf)
    .addOption(new Option('--purpose <purpose>', 'ändamål').choices([...purposes]))
    .action((id: string, options: PlanOptions) =>
      inSession(async (session) => (await incident()).planIncident(session, id, options)),
    );
  incidents
    .command('add')
    .description('lägger till en incident')
    .requiredOption('--title <text>', 'vad som har hänt')
    .requiredOption('--criterion <text>', 'vilka som berörs')
    .option('--benefit <names>', 'vad som ska heluppdateras (annars allt som bevakas)')
    .option('--window <days>', 'när det var fel, ÅÅÅÅ-MM-DD..ÅÅÅÅ-MM-DD')
    .option('--notice <text>', 'meddelandets text')
    .action((options: AddOptions) => inSession(async (session) => (await incident()).addIncident(session, options)));
  incidents
    .command('close <id>')
    .description('stänger en tillagd incident')
    .requiredOption('--note <text>', 'varför')
    .action((id: string, { note }: { note: string }) =>
      inSession(async (session) => (await incident()).closeIncident(session, id, note)),
    );
  addOrderingCommands(incidents, inSession);
}

function addOrderingCommands(incidents: Command, inSession: InSession): void {
  incidents
    .command('order <id>')
    .description('planerar heluppdateringen i omgångar och beställer den första')
    .option('--per-night <number>', 'högst så många personer per natt', idOf)
    .option('--next', 'beställer bara nästa omgång, om dess natt har kommit')
    .addOption(new Option('--purpose <purpose>', 'ändamål').choices([...purposes]))
    .action((id: string, options: OrderOptions) =>
      inSession(async (session) => (await ordering()).orderIncident(session, id, options)),
    );
  incidents
    .command('progress <id>')
    .description('visar hur långt heluppdateringen har kommit')
    .action((id: string) => inSession(async (session) => (await ordering()).showProgress(session, id)));
  incidents
    .command('report <id>')
    .description('visar vad heluppdateringen förde med sig')
    .addOption(new Option('--format <format>', 'text eller csv').choices(['text', 'csv']))
    .action((id: string, options: ReportOptions) =>
      inSession(async (session) => (await ordering()).reportIncident(session, id, options)),
    );
}
