/** What the checks of a profile are called and what they find, in words of both languages. */
import type { FaultDetail } from './fault.ts';
import type { VerifyCheckName, VerifyReason } from './verify-views.ts';

type Words = {
  readonly check: Readonly<Record<VerifyCheckName, string>>;
  readonly problem: Readonly<Record<VerifyReason, (detail: FaultDetail) => string>>;
};

const sv: Words = {
  check: {
    archive: 'arkivet: varje leverans finns och är oskadad',
    databases: 'databaserna: hela enligt SQLite',
    access: 'åtkomstloggen: ingen rad är ändrad eller borta',
    journal: 'journalen: det som har fått verkan stämmer med leveranserna',
    records: 'uppgifterna: innehåll, tider och ändringar stämmer',
    counts: 'antalen: journalen och uppgifterna säger detsamma',
    evidence: 'beläggen: arkivets bytes säger det som spegeln säger (stickprov)',
    outbox: 'utkorgen: beställningsfilerna är de som skapades',
    replay: 'omspelningen: arkivet ger samma svar som spegeln (stickprov)',
  },
  problem: {
    'archive-missing': ({ delivery, file }) => `Leverans #${delivery} saknas i arkivet (${file}…).`,
    'archive-damaged': ({ delivery, file }) => `Leverans #${delivery} är skadad i arkivet (${file}…).`,
    'archive-size': ({ delivery, expected, found }) =>
      `Leverans #${delivery} har ${found} byte i arkivet, men ${expected} enligt journalen.`,
    database: ({ thing, found }) => `${thing}: ${found}`,
    'access-chain': ({ entry }) => `Åtkomstloggen är ändrad vid rad ${entry}.`,
    'effect-idle': ({ thing }) => `Verkan ${thing} hör till en leverans som inte har fått verkan.`,
    'effect-foreign': ({ thing }) => `Leverans ${thing} pekar på en verkan som inte är dess egen.`,
    overlap: ({ thing }) => `Uppgift ${thing} gäller samtidigt med en annan version av sig själv.`,
    'touched-missing': ({ thing }) => `Uppgift ${thing} finns inte bland det som dess leverans ändrade.`,
    'touched-extra': ({ thing }) => `Verkan ${thing} sägs ha ändrat en person utan att någon uppgift ändrades.`,
    content: ({ thing }) => `Uppgift ${thing}: innehållet stämmer inte med sin kontrollsumma.`,
    counts: ({ thing, expected, found }) =>
      `Leverans ${thing}: journalen räknar ${expected} ändringar, uppgifterna visar ${found}.`,
    'evidence-absent': ({ thing, delivery }) =>
      `Uppgift ${thing}: på dess plats i leverans #${delivery} står ingen uppgift.`,
    'evidence-differs': ({ thing, delivery }) => `Uppgift ${thing} säger något annat än leverans #${delivery}.`,
    'outbox-missing': ({ file }) => `Beställningsfilen ${file} saknas i utkorgen.`,
    'outbox-differs': ({ file }) => `Beställningsfilen ${file} är inte den som skapades.`,
    'replay-differs': ({ thing }) => `Person ${thing}: arkivet ger andra uppgifter än spegeln har.`,
    unreadable: ({ thing, found }) => `${thing} går inte att läsa (${found}).`,
  },
};

const en: Words = {
  check: {
    archive: 'archive: every delivery is there and sound',
    databases: 'databases: whole by SQLite’s own checks',
    access: 'access log: no entry changed or gone',
    journal: 'journal: what took effect agrees with the deliveries',
    records: 'records: contents, times and changes agree',
    counts: 'counts: the journal and the records say the same',
    evidence: 'evidence: the archive’s bytes say what the mirror says (sample)',
    outbox: 'outbox: the order files are those that were made',
    replay: 'replay: the archive gives the same answers as the mirror (sample)',
  },
  problem: {
    'archive-missing': ({ delivery, file }) => `Delivery #${delivery} is missing in the archive (${file}…).`,
    'archive-damaged': ({ delivery, file }) => `Delivery #${delivery} is damaged in the archive (${file}…).`,
    'archive-size': ({ delivery, expected, found }) =>
      `Delivery #${delivery} has ${found} bytes in the archive, but ${expected} by the journal.`,
    database: ({ thing, found }) => `${thing}: ${found}`,
    'access-chain': ({ entry }) => `The access log was changed at entry ${entry}.`,
    'effect-idle': ({ thing }) => `Effect ${thing} belongs to a delivery that has not taken effect.`,
    'effect-foreign': ({ thing }) => `Delivery ${thing} points to an effect that is not its own.`,
    overlap: ({ thing }) => `Record ${thing} holds at the same time as another version of itself.`,
    'touched-missing': ({ thing }) => `Record ${thing} is not among what its delivery changed.`,
    'touched-extra': ({ thing }) => `Effect ${thing} is said to have changed a person, yet no record changed.`,
    content: ({ thing }) => `Record ${thing}: the content does not give its digest.`,
    counts: ({ thing, expected, found }) =>
      `Delivery ${thing}: the journal counts ${expected} changes, the records show ${found}.`,
    'evidence-absent': ({ thing, delivery }) =>
      `Record ${thing}: there is no record at its place in delivery #${delivery}.`,
    'evidence-differs': ({ thing, delivery }) => `Record ${thing} says something else than delivery #${delivery}.`,
    'outbox-missing': ({ file }) => `Order file ${file} is missing in the outbox.`,
    'outbox-differs': ({ file }) => `Order file ${file} is not the one that was made.`,
    'replay-differs': ({ thing }) => `Person ${thing}: the archive gives other records than the mirror has.`,
    unreadable: ({ thing, found }) => `${thing} cannot be read (${found}).`,
  },
};

const wordsOf = (language: 'sv' | 'en'): Words => (language === 'en' ? en : sv);

export const checkWords = (language: 'sv' | 'en', name: VerifyCheckName): string => wordsOf(language).check[name];

export const problemWords = (language: 'sv' | 'en', reason: VerifyReason, detail: FaultDetail): string =>
  wordsOf(language).problem[reason](detail);
