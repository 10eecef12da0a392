import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { CDPSession, Page } from 'playwright-core';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer closes void elements with a slash, which HTML allows.
    'void-style': 'off',
    // Boolean attributes come without a value, other attributes always quoted.
    'attribute-boolean-style': ['error', { style: 'omit' }],
    'attr-quotes': ['error', { style: 'double' }],
    // The pages are one line: whitespace is not part of them.
    'no-trailing-whitespace': 'off',
    // Lengths of titles and idioms of English are no matter of validity.
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // Several checkboxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'no-inline-style': 'error',
    'no-implicit-input-type': 'error',
    'require-csp-nonce': 'off',
    'require-sri': 'off',
  },
};

/** Resolves the configuration once: the validator's own loader does it again for every page, for a third of its time. */
class ResolvedOnce extends StaticConfigLoader {
  readonly #resolved = super.getConfigFor('every page');

  override getConfigFor(): ReturnType<StaticConfigLoader['getConfigFor']> {
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new ResolvedOnce(config));

/** Problems of a page's HTML, one line each; empty when there are none. */
export async function checkPage(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  const found = report.results.flatMap(({ messages }) => messages);
  return [
    ...found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? '?'}`),
    ...ownProblems(html),
  ];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap((found) => found.nodes.map((node) => found.id + ': ' + node.target + ' ' + node.failureSummary)))`;

/** WCAG 2.2 A and AA and best practice on a page that is open in a browser; one line per finding. */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  const session = await debuggerOf(page);
  await answerTo(session, AXE);
  const found = await answerTo(session, RUN_AXE);
  return (found as readonly string[]).map((line) => line.replaceAll(/\s+/g, ' '));
}

const debuggers = new WeakMap<Page, CDPSession>();

/** The browser's own way to a page, one for each. It stays open: closing it would undo what it has set. */
export async function debuggerOf(page: Page): Promise<CDPSession> {
  const session = debuggers.get(page) ?? (await page.context().newCDPSession(page));
  debuggers.set(page, session);
  return session;
}

/** Runs an expression as it stands. The driver's own `evaluate` wraps it, and then half a megabyte is compiled anew each time. */
async function answerTo(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** How many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  const widths: unknown = await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]');
  const [content = 0, window = 0] = widths as readonly number[];
  return Math.max(0, content - window);
}

/** What the validator does not know: one h1, titled errors, error links that lead somewhere. */
function ownProblems(html: string): readonly string[] {
  const problems: string[] = [];
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
  if (headings !== 1) problems.push(`own: ${headings} h1 on the page`);
  const summary = /<ul class="govuk-list govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1];
  if (summary === undefined) return problems;
  if (!/<title>(?:ข้อผิดพลาด:|Error:)/.test(html)) problems.push('own: errors on the page but not in its title');
  for (const [, id] of summary.matchAll(/href="#([^"]+)"/g)) {
    if (!html.includes(` id="${id}"`)) problems.push(`own: error links to #${id}, which is not there`);
  }
  return problems;
}
