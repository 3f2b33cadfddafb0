/** The check digit of Swedish identity and organisation numbers. */

/** Modulus 10 with weights 2 and 1 from the left of ten digits (Skatteverket; also known as Luhn). */
export function hasCheckDigit(tenDigits: string): boolean {
  let sum = 0;
  for (let index = 0; index < tenDigits.length; index += 1) {
    const weighted = Number(tenDigits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
