import { ownerOf } from '@biz/actions/applicant/filer.ts';
import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import { startOperation } from '@biz/actions/register/start-operation.ts';
import { computeFee } from '@biz/catalogue/compute-fee.ts';
import { laterKindOf } from '@biz/catalogue/operation.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { type Opening, openingsOf } from '@biz/licensing/register/allowed-operations.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { type HeldLicence, heldLicence } from '../../licence/held-licence.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { type Asked, BLANK, readChanges, type TypedOperation, typedOperation } from './operation-form.ts';
import { NotOpenPage, OperationPage } from './operation-page.tsx';

/** E33-35: renew, amend, give up and so on, from the licence that one has. */
export function addOperationRoutes(app: PortalApp, deps: RouteDeps): void {
  const path = `${paths.licences}/:number/operations/:operation`;
  app.route({
    method: 'GET',
    path,
    policy: 'signed-in',
    handler: (page) => withOperation(deps, page, (asked) => show(deps, page, asked, BLANK, [])),
  });
  app.route({
    method: 'POST',
    path,
    policy: 'signed-in',
    handler: (page) => withOperation(deps, page, (asked) => begin(deps, page, asked)),
  });
}

/** Every operation that the licence's definition has, with whether it is open now. */
export async function openingsFor(deps: RouteDeps, page: Page, held: HeldLicence): Promise<readonly Opening[]> {
  const { entry } = held.licence;
  const numbers = [entry.document, ...entry.former].map(({ number }) => number);
  const underWay = await deps.queries.operationsUnderWay(numbers);
  const kinds = underWay.map(({ operation }) => operation);
  return openingsOf(held.definition, entry, bangkokDate(page.now()), kinds);
}

async function withOperation(
  deps: RouteDeps,
  page: Page,
  answer: (asked: Asked) => Reply | Promise<Reply>,
): Promise<Reply> {
  const kind = laterKindOf(page.param('operation'));
  const held = kind && (await heldLicence(deps, page));
  const operation = kind && held?.definition.operations[kind];
  if (!held || !operation) return portalRefusals.refusal('not-found');
  if (!held.may('prepare')) return portalRefusals.refusal('forbidden');
  const changes = held.definition.changes.filter(({ id }) => operation.changes.includes(id));
  const openings = await openingsFor(deps, page, held);
  const opening = openings.find((it) => it.kind === kind);
  const others =
    kind === 'amend'
      ? await othersWith(
          deps,
          page,
          held,
          changes.map(({ id }) => id),
        )
      : [];
  const asked = { kind, operation, held, changes, others };
  if (opening && !opening.isOpen) {
    return html(<NotOpenPage shell={shellOf(deps, page)} asked={asked} opening={opening} />, { status: 409 });
  }
  return answer(asked);
}

/** Licences of the same holder for the same business that can have one of these changes now. */
async function othersWith(
  deps: RouteDeps,
  page: Page,
  { licence }: HeldLicence,
  changes: readonly string[],
): Promise<readonly RegisteredLicence[]> {
  const { queries, catalogue } = deps;
  const own = await queries.licencesOf(ownerOf(filerOf(page.subject)));
  const today = bangkokDate(page.now());
  return own.filter((other) => {
    const definition = catalogue.licences.get(other.licence);
    const isAlike = other.holderName === licence.holderName && other.businessName === licence.businessName;
    if (!definition || other.licence === licence.licence || !isAlike) return false;
    const isOpen = openingsOf(definition, other.entry, today, []).some((it) => it.kind === 'amend' && it.isOpen);
    return isOpen && definition.operations.amend?.changes.some((id) => changes.includes(id)) === true;
  });
}

function show(deps: RouteDeps, page: Page, asked: Asked, typed: TypedOperation, errors: readonly FieldError[]): Reply {
  const { licence, agency, filing } = asked.held;
  const answers = plainAnswers(filing?.answers ?? {});
  const fee = computeFee(deps.catalogue, licence.licence, agency, answers, bangkokDate(page.now()), asked.kind);
  const view = (
    <OperationPage
      shell={shellOf(deps, page)}
      asked={asked}
      catalogue={deps.catalogue}
      fee={fee}
      typed={typed}
      errors={errors}
      onceKey={page.form.one('once')}
    />
  );
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

async function begin(deps: RouteDeps, page: Page, asked: Asked): Promise<Reply> {
  const typed = typedOperation(page.form, asked);
  const changes = readChanges(asked, typed, page.lang);
  if (!changes.ok) return show(deps, page, asked, typed, changes.error);
  const start = {
    kind: asked.kind,
    numbers: [asked.held.licence.entry.document.number, ...typed.also],
    changes: changes.value,
  };
  const started = await startOperation(deps, filerOf(page.subject), start, page.form.one('once'));
  return started.ok ? redirect(paths.draft(started.value.draft)) : refuse(started.error);
}
