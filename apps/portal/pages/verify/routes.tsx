import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import { isLicenceCode, parseLicenceCode } from '@biz/documents/verification/licence-code.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { isInForce, licenceStatus } from '../../licence/licence-status.tsx';
import { verifyMessages } from '../../messages/verify.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { type FileFinding, FileResultPage } from './file-page.tsx';
import type { KnownLicence } from './licence-facts.tsx';
import { type CodeCheck, NumberResultPage, UnknownNumberPage } from './number-page.tsx';
import { VerifyStartPage } from './start-page.tsx';
import type { FileVerdict } from './verify-file.ts';
import { FILE_FIELD } from './verify-frame.tsx';

const MAX_BYTES = 10 * 1_048_576;
const LONGEST_NUMBER = 80;

/** Enough for a person, too few to read the register out. */
const NUMBER_RATE = { max: 60, windowSeconds: 60 };
const FILE_RATE = { max: 20, windowSeconds: 60 };

/** Anybody may check a licence: by number, by its code, by its file. */
export function addVerifyRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.verify,
    policy: 'public',
    handler(page) {
      const typed = page.query.get('number');
      if (typed === null) return start(deps, page, []);
      const number = tidyNumber(typed);
      if (number !== '') return redirect(paths.verifyNumber(number));
      return start(deps, page, [{ field: 'number', message: verifyMessages.t[page.lang]('number.missing') }]);
    },
  });
  app.route({
    method: 'GET',
    path: `${paths.verify}/:number`,
    policy: 'public',
    rateLimit: NUMBER_RATE,
    handler: (page) => showNumber(deps, page),
  });
  app.route({
    method: 'POST',
    path: paths.verify,
    policy: 'public',
    upload: { maxBytes: MAX_BYTES, maxFiles: 1 },
    rateLimit: FILE_RATE,
    handler: (page) => checkFile(deps, page),
  });
}

function start(deps: RouteDeps, page: Page, errors: readonly FieldError[]): Reply {
  const view = <VerifyStartPage shell={shellOf(deps, page)} origin={deps.origin} errors={errors} />;
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

/** As printed: capitals, Arabic digits, plain dashes, no blanks. */
function tidyNumber(typed: string): string {
  const plain = normaliseThai(typed).replace(/[\u2010-\u2015\u2212]/g, '-');
  return plain.replace(/\s/g, '').toUpperCase().slice(0, LONGEST_NUMBER);
}

async function showNumber(deps: RouteDeps, page: Page): Promise<Reply> {
  const number = tidyNumber(page.param('number'));
  const shell = shellOf(deps, page);
  const now = page.now();
  const registered = await deps.queries.licence(number);
  if (!registered) return html(<UnknownNumberPage shell={shell} now={now} number={number} />, { status: 404 });
  const status = licenceStatus(deps.catalogue, registered, bangkokDate(now));
  const events = registered.isPaper ? [] : await deps.queries.history(registered.application);
  const signedAt = events.findLast(({ event }) => event.type === 'LicenceSigned.v1')?.at;
  const facts = { known: knownLicence(deps, registered), status, code: checkCode(deps, page, number), signedAt };
  return html(<NumberResultPage shell={shell} now={now} {...facts} />);
}

/** A wrong code is said, but the register's answer about the number counts. */
function checkCode(deps: RouteDeps, page: Page, number: string): CodeCheck {
  const raw = page.query.get('c');
  if (raw === null) return 'none';
  const code = parseLicenceCode(raw);
  return code.ok && isLicenceCode(number, code.value, deps.licenceCodes) ? 'right' : 'wrong';
}

function knownLicence(deps: RouteDeps, registered: RegisteredLicence): KnownLicence {
  const { licences, agencies } = deps.catalogue;
  return {
    registered,
    definition: licences.get(registered.licence),
    agency: agencies.get(registered.agency),
  };
}

async function checkFile(deps: RouteDeps, page: Page): Promise<Reply> {
  const t = verifyMessages.t[page.lang];
  const refuse = (message: string) => start(deps, page, [{ field: FILE_FIELD, message }]);
  const [file] = page.form.files(FILE_FIELD);
  if (!file) return refuse(t('file.missing'));
  if (file.isTooLarge) return refuse(t('file.tooLarge'));
  // The libraries that read signatures are large, and few visitors bring a file: loaded when one does.
  const { verifyFile } = await import('./verify-file.ts');
  const verdict = await verifyFile(deps, file.bytes);
  if (verdict.kind === 'unreadable') return refuse(t('file.unreadable'));
  const finding = findingOf(deps, page, verdict);
  return html(<FileResultPage shell={shellOf(deps, page)} now={page.now()} finding={finding} />);
}

function findingOf(deps: RouteDeps, page: Page, verdict: Exclude<FileVerdict, { kind: 'unreadable' }>): FileFinding {
  switch (verdict.kind) {
    case 'altered':
    case 'not-signed':
      return { kind: verdict.kind, signer: '' };
    case 'untrusted':
      return { kind: 'untrusted', signer: verdict.signer };
    case 'unknown':
      return { kind: 'unknown', signer: verdict.facts.signer, facts: verdict.facts };
    case 'registered': {
      const { licence, facts, isLatest, isFormer } = verdict;
      const isValid = isInForce(licenceStatus(deps.catalogue, licence, bangkokDate(page.now())));
      const known = isFormer ? 'former' : 'other';
      const kind = !isLatest ? known : isValid ? 'latest' : 'ended';
      return { kind, signer: facts.signer, facts, known: knownLicence(deps, licence) };
    }
    default:
      return assertNever(verdict);
  }
}
