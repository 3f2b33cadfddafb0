/** Commands for schema versions. */
import type { Command } from 'commander';
import * as schema from '../commands/schema.ts';
import type { InSession } from './ways.ts';

export function addSchemaCommands(schemas: Command, inSession: InSession): void {
  schemas
    .command('list')
    .description('visar schemaversionerna, den som gäller med *')
    .action(() => inSession(schema.listSchemas));
  schemas
    .command('add [folder]')
    .description('installerar en schemaversion: en mapp med profile_*.json och dess XSD:er, eller filerna var för sig')
    .option('--schema-profile <file>', 'schemaprofilen')
    .option('--order-xsd <file>', 'beställningens XSD')
    .option('--response-xsd <file>', 'svarets XSD')
    .action((folder: string | undefined, options: schema.SchemaFileOptions) =>
      inSession((session) => schema.addSchema(session, folder, options)),
    );
  schemas
    .command('use <schema>')
    .description('väljer en version eller kontrollsumma; newest låter den högsta versionen gälla igen')
    .action((name: string) => inSession((session) => schema.useSchema(session, name)));
}
