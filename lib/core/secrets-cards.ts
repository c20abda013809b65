/** A card of one kind: what its number begins with, how long it is, how it is printed in groups. */
interface Issuer {
  begins: RegExp;
  groups: readonly number[];
}

/**
 * The issuers' ranges as their public tables give them, 2026-11. Numbers of 13 and of more than 16 digits are left out:
 * the first are hardly issued any more and every German article number looks like one, the others look like ids.
 */
const issuers: readonly Issuer[] = [
  { begins: /^4/, groups: [4, 4, 4, 4] },
  { begins: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720))/, groups: [4, 4, 4, 4] },
  { begins: /^3[47]/, groups: [4, 6, 5] },
  { begins: /^(?:6011|65|64[4-9])/, groups: [4, 4, 4, 4] },
  { begins: /^35(?:2[89]|[3-8]\d)/, groups: [4, 4, 4, 4] },
  { begins: /^62/, groups: [4, 4, 4, 4] },
  { begins: /^3(?:0[0-5]|[68])/, groups: [4, 6, 4] },
];

/** Whether digits, in a row or in groups, are a card's number. Numbers for trying things out are nobody's. */
export function isCardNumber(written: string): boolean {
  const groups = written.split(/[ -]/).map(({ length }) => length);
  const digits = written.replaceAll(/[ -]/g, '');
  const issuer = issuers.find(
    (one) => one.begins.test(digits) && digits.length === one.groups.reduce((sum, length) => sum + length),
  );
  if (!issuer) return false;
  const isPrinted = groups.length === 1 || groups.join() === issuer.groups.join();
  // 4242 4242 4242 4242, 4111 1111 1111 1111, 5555 5555 5555 4444.
  const isForTrying = new Set(digits).size <= 3;
  return isPrinted && !isForTrying && addsUp(digits);
}

/** The check digit of every card number (Luhn). */
function addsUp(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
