/** Something before one @ and something behind it, without blanks, commas or brackets. */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && at < text.length - 1 && text.indexOf('@', at + 1) < 0 && !/[\s"(),:;<>[\]]/.test(text);
}
