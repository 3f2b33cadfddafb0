/** Faults of lists and the register, in Swedish. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const swedishRegister = {
  'import.not-a-workbook':
    'Filen är ingen Excelfil som går att läsa. Spara den som Excelarbetsbok (xlsx) utan lösenord, eller som CSV, och försök igen.',
  'import.too-large':
    'Excelfilen är större än vad som läses på en gång[ (högst {limit} rader)]. Spara den som CSV, eller dela den.',
  'register.not-there':
    'Avstämningen är inte kvar: en nyare har tagit dess plats, eller programmet har startats om. Läs listan igen.',
  'register.bad-rows':
    'Inget avbeställs efter en lista med rader som inte går att använda[ (antal: {found})]: det som ser ut att vara över kan stå i dem. Rätta raderna och läs listan igen.',
} as const satisfies SomeFaultTexts;
