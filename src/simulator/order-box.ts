/** The order folder: what the customer has put there, taken once. */
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from './deliver.ts';
import { type OrderedPerson, readOrder } from './read-order.ts';

const isOrderName = (name: string): boolean => /^[^.].*\.xml$/i.test(name) && !name.startsWith('LEFI_SVAR_');

/** Reads one file and moves it away; orders of another organisation, or of nobody, are refused without a word. */
async function takeFile(folders: Folders, organisation: string, name: string): Promise<readonly OrderedPerson[]> {
  const path = join(folders.orders, name);
  try {
    const order = readOrder(await readFile(path, 'utf8'));
    if (order.organisation !== organisation) throw new RangeError("another customer's order");
    await rename(path, join(folders.taken, name));
    return order.persons;
  } catch {
    await rename(path, join(folders.refused, name));
    return [];
  }
}

/** Everything ordered since last time, file by file in the order of their names. Unfinished uploads stay. */
export async function takeOrderFiles(folders: Folders, organisation: string): Promise<OrderedPerson[]> {
  const names = (await readdir(folders.orders)).filter(isOrderName).sort();
  const persons: OrderedPerson[] = [];
  for (const name of names) for (const person of await takeFile(folders, organisation, name)) persons.push(person);
  return persons;
}
