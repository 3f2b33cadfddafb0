/** One character for each name that FK's records are known to use, so that contents take less than half the room. */

/**
 * In the order of their codes, most frequent first. Never changed, not even at the end: what a name becomes is part of
 * what a content's digest is made of, and the same content must give the same digest for ever. A name that is not here
 * is written out.
 */
const names = `belopp datum from delforman bruttobelopp tom skattebelopp beloppstyp typ omfattning utbetalningsdatum
  avdragsbelopp nettobelopp foretag formansfamilj utbetalningen beslutsdatum definitivt utfall ersattning dagar
  karens antalDagar ersattningsdag startades aktivt period intjanandear ppoang avslaget faststalldes anstallning
  timmar namn skyddad land barn manadsbelopp beraknad uttagsalder karensavdrag status verksamhet uppdaterades
  bokostnad brutto nettoBTP nettoAFS beviljatbostadstillagg BTP SBTP AFS aterkrav kvarstaende garantipension
  tillaggspension inkomstpension medsokande medsokandepersonnummer beslutstyp beslutstatus forman ersattningsniva
  samordnatBruttobelopp underlag faktor periodicitet personnummer organisationsnummer arbetsgivare arbetsstalle
  orsak niva inkomst inkomsttyp berakningssatt anspraksdag bedomddag bedomtBelopp periodbeslut upphorandeManadFrom
  skadetillfalle adress avliden avled institution utbetalningsmottagare egnaBarn hemmavarandeBarn tidvisboendeBarn
  vaxelvisboendeBarn skolgang delat foddes forsakringstid forsakringstidGsaAr forsakringstidGsaManad
  forsakringstidGsaDag steglosAvrakningHistorik steglosAvrakningNulage atgardstyp programanvisning program
  programjobdagar antalForbrukade harForbrukatMaxAntal samordningsandel bruttoforhojning pensionsgrundandeInkomst
  arsinkomstInnanSkada arsinkomstEfterSkada pensionsbehallning pensionsratt faktiskPensionsratt arsbruttokostnad
  bostadstillaggsnettokostnad forsorjningsstodsarsnettokostnad reduceradBostadskostnad totalBostadskostnad
  myndighetsplacering institutionsplacering tvaBidragsmottagare personuppgift underhallsskuld nummer sysselsattning
  arbetstid kontakt telefon epost civilstand folkbokford lan kommun medborgarskap samhorig artal arsinkomstISverige
  arsinkomstIAnnatLand fribelopp mellanskillnad tillagg avgift utbetalning roll utdelningadress postnummer postort
  andel utbetalningstyp`.split(/\s+/);

/** Printable ASCII first, one byte each; then what takes two. */
const places = [
  { from: 0x21, to: 0x7e },
  { from: 0xa1, to: 0xff },
] as const;

const characters = places.flatMap(({ from, to }) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);

const codes = new Map(names.map((name, index) => [name, characters[index] as string]));
const named = new Map([...codes].map(([name, code]) => [code, name]));

/** Undefined for a name that has none. */
export const codeOf = (name: string): string | undefined => codes.get(name);

/** Undefined for what is no code. */
export const nameOf = (code: string): string | undefined => named.get(code);
