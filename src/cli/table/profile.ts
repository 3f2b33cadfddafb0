/** Commands that make a profile and store its secrets. */
import { type Command, Option } from 'commander';
import { restore } from '../commands/backup.ts';
import { type InitOptions, initProfile, setSecret } from '../commands/profile.ts';
import type { Alone } from './ways.ts';

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
    .action((options: InitOptions) => alone((globals) => initProfile(globals, options)));
  program
    .command('secret')
    .description('hemligheter för transporten')
    .command('set <name>')
    .description('sparar sftp-password eller sftp-passphrase från standard in')
    .action((name: string) => alone((globals) => setSecret(globals, name, process.stdin)));
  program
    .command('restore <file>')
    .description('gör en profil av en säkerhetskopia')
    .action((file: string) => alone((globals) => restore(globals, file)));
}
