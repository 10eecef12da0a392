/** The messages beside fields, without markup. */
export function fieldErrors(body: string): readonly string[] {
  return [...body.matchAll(/<p id="[^"]*-error" class="govuk-error-message">(.*?)<\/p>/gs)].map(([, text]) =>
    plain(text ?? '').replace(/^\S+\s/, ''),
  );
}

/** The links of the error summary: where each leads and what it says. */
export function summaryErrors(body: string): readonly { readonly href: string; readonly text: string }[] {
  const summary = /<ul class="govuk-list govuk-error-summary__list">(.*?)<\/ul>/s.exec(body)?.[1] ?? '';
  return [...summary.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].map(([, href, text]) => ({
    href: href ?? '',
    text: plain(text ?? ''),
  }));
}

/** Text of the page's only h1. */
export function headingOf(body: string): string {
  return plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '');
}

/** What the main part of a page says, without markup. */
export function mainText(body: string): string {
  return plain((/<main[^>]*>(.*?)<\/main>/s.exec(body)?.[1] ?? '').replace(/<script[^>]*>.*?<\/script>/gs, ''));
}

/** The value of a text input, or whether a radio or box of that value is chosen. */
export function inputValue(body: string, name: string): string | undefined {
  const input = [...body.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(` name="${name}"`));
  return input === undefined ? undefined : (/ value="([^"]*)"/.exec(input)?.[1] ?? '');
}

/** True when the radio or box with that value is chosen. */
export function isChecked(body: string, name: string, value: string): boolean {
  const input = [...body.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(` name="${name}"`) && tag.includes(` value="${value}"`));
  return input?.includes(' checked') ?? false;
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The key of the form that makes a command happen once. */
export function hiddenOnce(body: string): string {
  return inputValue(body, 'once') ?? '';
}
