/** Commands for schema versions. */
import type { Command } from 'commander';
import type { SchemaFileOptions } from '../commands/schema.ts';
import type { InSession } from './ways.ts';

const schema = () => import('../commands/schema.ts');

export function addSchemaCommands(schemas: Command, inSession: InSession): void {
  schemas
    .command('list')
    .description('visar schemaversionerna, den som gäller med *')
    .action(() => inSession(async (session) => (await schema()).listSchemas(session)));
  schemas
    .command('add [folder]')
    .description('installerar en schemaversion: en mapp med profile_*.json och dess XSD:er, eller filerna var för sig')
    .option('--schema-profile <file>', 'schemaprofilen')
    .option('--order-xsd <file>', 'beställningens XSD')
    .option('--response-xsd <file>', 'svarets XSD')
    .action((folder: string | undefined, options: SchemaFileOptions) =>
      inSession(async (session) => (await schema()).addSchema(session, folder, options)),
    );
  schemas
    .command('use <schema>')
    .description('väljer en version eller kontrollsumma; newest låter den högsta versionen gälla igen')
    .action((name: string) => inSession(async (session) => (await schema()).useSchema(session, name)));
}
