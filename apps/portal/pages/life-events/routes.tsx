import { startOperation } from '@biz/actions/register/start-operation.ts';
import { type ChangeTopic, changeTopics } from '@biz/catalogue/change-topics.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { moveOf } from '@biz/catalogue/when-moved.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import { withReach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { guideWith } from '../guide/guide-paths.ts';
import { type EventOfShop, LifeEventPage, type Ticked, TOPICS_FIELD } from './life-event-page.tsx';
import {
  choosesLicences,
  hasTopics,
  LIFE_EVENTS,
  type LifeEvent,
  lifeEventPath,
  operationOfEvent,
} from './life-events.ts';
import { LICENCES_FIELD, SHOP_FIELD } from './moving.tsx';
import { type Shop, shopsFor } from './shops.ts';
import { ShopsPage } from './shops-page.tsx';

/** Life events: one application for all licences of a shop that they concern. */
export function addLifeEventRoutes(app: PortalApp, deps: RouteDeps): void {
  for (const event of LIFE_EVENTS) {
    const path = lifeEventPath(event);
    app.route({
      method: 'GET',
      path,
      policy: 'signed-in',
      handler: (page) =>
        withShop(deps, page, { event, id: page.query.get(SHOP_FIELD) ?? '' }, async (its) => show(deps, page, its)),
    });
    app.route({
      method: 'POST',
      path,
      policy: 'signed-in',
      handler: (page) =>
        withShop(deps, page, { event, id: page.form.one(SHOP_FIELD) }, (its) => begin(deps, page, its)),
    });
  }
}

/** The shop that is named by a licence of it, or the only one; otherwise the person chooses first. */
function withShop(
  deps: RouteDeps,
  page: Page,
  { event, id }: { readonly event: LifeEvent; readonly id: string },
  answer: (its: EventOfShop) => Promise<Reply>,
): Reply | Promise<Reply> {
  return withReach(page, async (reach) => {
    const shops = await shopsFor(deps, page, reach, event);
    const shop = shops.length === 1 ? shops[0] : shops.find((it) => isIn(it, id));
    if (!shop) return html(<ShopsPage shell={shellOf(deps, page)} event={event} shops={shops} />);
    const topics = topicsOf(event, shop);
    const guide = event === 'move' ? guideElsewhere(deps.catalogue, shop) : {};
    return answer({ event, shop, topics, ...guide, catalogue: deps.catalogue, hasOthers: shops.length > 1 });
  });
}

function isIn({ able, unable, moved }: Shop, number: string): boolean {
  return [...able, ...unable, ...moved].some(({ registered }) => registered.number === number);
}

/** The guide of the business, with everything that is known of it but its place. */
function guideElsewhere(catalogue: Catalogue, { moved, able }: Shop): Pick<EventOfShop, 'guideHref'> {
  const business = moved.find(({ whenMoved }) => whenMoved.outcome === 'new-licence')?.filing?.business;
  if (!business) return {};
  const place = [...catalogue.concepts.values()]
    .filter(({ section }) => section === 'premises')
    .map(({ id }) => `${id}`);
  const known = [...moved, ...able].flatMap(({ filing }) => Object.entries(plainAnswers(filing?.answers ?? {})));
  const stays = known.filter(([id]) => !place.includes(id));
  return { guideHref: guideWith(catalogue, business, Object.fromEntries(stays)) };
}

function topicsOf(event: LifeEvent, shop: Shop): readonly ChangeTopic[] {
  const definitions = shop.able.map(({ definition }) => definition);
  return hasTopics(event) ? changeTopics(definitions, operationOfEvent(event)) : [];
}

function show(deps: RouteDeps, page: Page, its: EventOfShop, again?: Typed): Reply {
  const meant = page.query.getAll(LICENCES_FIELD);
  const all = its.shop.able.map(({ registered }) => registered.number);
  const ticked = again?.ticked ?? { topics: [], licences: meant.length > 0 ? meant : all };
  const errors = again?.errors ?? [];
  const view = (
    <LifeEventPage
      shell={shellOf(deps, page)}
      its={its}
      ticked={ticked}
      errors={errors}
      onceKey={page.form.one('once')}
    />
  );
  return html(view, { status: again ? 422 : 200 });
}

type Typed = { readonly ticked: Ticked; readonly errors: readonly FieldError[] };

async function begin(deps: RouteDeps, page: Page, its: EventOfShop): Promise<Reply> {
  const ticked = tickedOn(page.form);
  const start = startOf(its, ticked, page);
  if (!start.ok) return show(deps, page, its, { ticked, errors: start.error });
  const started = await startOperation(deps, filerOf(page.subject), start.value, page.form.one('once'));
  if (started.ok) return redirect(paths.draft(started.value.draft));
  if (started.error.kind !== 'HolderUnchanged') return refuse(started.error);
  const message = lifeEventMessages.t[page.lang](`error.holder.${started.error.registry}`);
  return show(deps, page, its, { ticked, errors: [{ field: TOPICS_FIELD, message }] });
}

function tickedOn(form: Form): Ticked {
  return { topics: form.all(TOPICS_FIELD), licences: form.all(LICENCES_FIELD) };
}

/** The operation that was meant, on licences of the shop alone, or what has to be corrected. */
function startOf(
  { event, shop, topics }: EventOfShop,
  ticked: Ticked,
  page: Page,
): Result<Parameters<typeof startOperation>[2], readonly FieldError[]> {
  const t = lifeEventMessages.t[page.lang];
  const numbersOf = (licences: Shop['able']) => licences.map(({ registered }) => registered.number);
  const kind = operationOfEvent(event);
  if (event === 'move') {
    const changes = shop.able.flatMap(({ definition }) => moveOf(definition)?.id ?? []);
    return ok({ kind, numbers: numbersOf(shop.able), changes });
  }
  const said = topics.filter(({ id }) => ticked.topics.includes(id));
  if (event === 'amend' && said.length === 0) return err([{ field: TOPICS_FIELD, message: t('error.topics') }]);
  const meant = shop.able.filter(({ registered, definition }) =>
    choosesLicences(event)
      ? ticked.licences.includes(registered.number)
      : said.some(({ licences }) => licences.includes(definition.id)),
  );
  if (meant.length === 0) return err([{ field: LICENCES_FIELD, message: t('error.licences') }]);
  return ok({ kind, numbers: numbersOf(meant), changes: said.flatMap(({ changes }) => changes) });
}
