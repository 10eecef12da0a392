import { startOperation } from '@biz/actions/register/start-operation.ts';
import { type ChangeTopic, changeTopics } from '@biz/catalogue/change-topics.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
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
import {
  type EventOfShop,
  LICENCES_FIELD,
  LifeEventPage,
  SHOP_FIELD,
  type Ticked,
  TOPICS_FIELD,
} from './life-event-page.tsx';
import { choosesLicences, hasTopics, LIFE_EVENTS, type LifeEvent, lifeEventPath } from './life-events.ts';
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

/** The shop that is named, or the only one; otherwise the person chooses first. */
function withShop(
  deps: RouteDeps,
  page: Page,
  { event, id }: { readonly event: LifeEvent; readonly id: string },
  answer: (its: EventOfShop) => Promise<Reply>,
): Reply | Promise<Reply> {
  return withReach(page, async (reach) => {
    const shops = await shopsFor(deps, page, reach, event);
    const shop = shops.length === 1 ? shops[0] : shops.find((it) => it.id === id);
    if (!shop) return html(<ShopsPage shell={shellOf(deps, page)} event={event} shops={shops} />);
    const topics = topicsOf(event, shop);
    return answer({ event, shop, topics, catalogue: deps.catalogue, hasOthers: shops.length > 1 });
  });
}

function topicsOf(event: LifeEvent, shop: Shop): readonly ChangeTopic[] {
  const definitions = shop.able.map(({ definition }) => definition);
  return hasTopics(event) ? changeTopics(definitions, event) : [];
}

function show(deps: RouteDeps, page: Page, its: EventOfShop, again?: Typed): Reply {
  const all = its.shop.able.map(({ registered }) => registered.number);
  const ticked = again?.ticked ?? { topics: [], licences: all };
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
  return started.ok ? redirect(paths.draft(started.value.draft)) : refuse(started.error);
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
  const said = topics.filter(({ id }) => ticked.topics.includes(id));
  if (event === 'amend' && said.length === 0) return err([{ field: TOPICS_FIELD, message: t('error.topics') }]);
  const meant = shop.able.filter(({ registered, definition }) =>
    choosesLicences(event)
      ? ticked.licences.includes(registered.number)
      : said.some(({ licences }) => licences.includes(definition.id)),
  );
  if (meant.length === 0) return err([{ field: LICENCES_FIELD, message: t('error.licences') }]);
  const numbers = meant.map(({ registered }) => registered.number);
  return ok({ kind: event, numbers, changes: said.flatMap(({ changes }) => changes) });
}
