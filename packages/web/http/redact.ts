/** Takes long digit runs and e-mail addresses out of text meant for a log: identity numbers, phones, accounts. */
export function redact(text: string): string {
  return text.replace(/[^\s@"'<>()]+@[^\s@"'<>()]+/g, '[e-mail]').replace(/\+?\d(?:[ -]?\d){8,}/g, '[digits]');
}
