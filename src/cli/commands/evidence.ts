/** `lefi evidence`: the very bytes in the archive that said a record. */
import type { Outcome, Session } from '../session.ts';

/** Without `--json` standard output holds the file's own bytes and nothing else. */
export async function showEvidence(session: Session, record: number): Promise<Outcome> {
  const evidence = await session.call('record.evidence', { record });
  return { json: evidence, words: '', bytes: Buffer.from(evidence.xmlBase64, 'base64') };
}
