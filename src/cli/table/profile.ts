/** Commands that make a profile and store its secrets. */
import { type Command, Option } from 'commander';
import type { InitOptions } from '../commands/profile.ts';
import type { Alone } from './ways.ts';

const profile = () => import('../commands/profile.ts');

export function addProfileCommands(program: Command, alone: Alone): void {
  program
    .command('init')
    .description('skapar en profil')
    .requiredOption('--org <number>', 'organisationsnummer')
    .option('--transport <address>', 'folder:DIR eller sftp://user@host:port/dir')
    .option('--host-key <fingerprint...>', 'serverns värdnyckel, SHA256:…')
    .option('--key <file>', 'privat nyckel')
    .option('--test-identities', 'tillåt FK:s testpersoner')
    .addOption(new Option('--language <language>', 'språk').choices(['sv', 'en']))
    .action((options: InitOptions) => alone(async (globals) => (await profile()).initProfile(globals, options)));
  program
    .command('secret')
    .description('hemligheter för transporten')
    .command('set <name>')
    .description('sparar sftp-password eller sftp-passphrase från standard in')
    .action((name: string) => alone(async (globals) => (await profile()).setSecret(globals, name, process.stdin)));
  program
    .command('restore <file>')
    .description('gör en profil av en säkerhetskopia')
    .action((file: string) => alone(async (globals) => (await import('../commands/backup.ts')).restore(globals, file)));
}
