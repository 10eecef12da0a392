import type { ChangeTopic } from '@biz/catalogue/change-topics.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { FIRST, needsOf } from '@biz/catalogue/operation.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import { Fragment } from '@biz/web/markup/jsx-runtime.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { LicenceFacts, UnableLicences } from './licence-facts.tsx';
import { choosesLicences, type LifeEvent, lifeEventPath } from './life-events.ts';
import { AmendedHere, LeftToAgencies, LICENCES_FIELD, NeededAnew, SHOP_FIELD } from './moving.tsx';
import type { Shop, ShopLicence } from './shops.ts';

/** Name of the field for what has changed. */
export const TOPICS_FIELD = 'topics';

/** What was ticked, to be shown again. */
export type Ticked = { readonly topics: readonly string[]; readonly licences: readonly string[] };

/** An event of one shop, and what it takes. */
export type EventOfShop = {
  readonly event: LifeEvent;
  readonly shop: Shop;
  /** What may have changed; empty where that does not matter. */
  readonly topics: readonly ChangeTopic[];
  /** The guide of the business for another place; absent where no licence is needed anew. */
  readonly guideHref?: string;
  readonly catalogue: Catalogue;
  /** The person has other shops to choose from. */
  readonly hasOthers: boolean;
};

/** One event for all the licences of a shop: what has changed, which licences, what each costs and how long it takes. */
export function LifeEventPage(props: {
  readonly shell: Shell;
  readonly its: EventOfShop;
  readonly ticked: Ticked;
  readonly errors: readonly FieldError[];
  readonly onceKey: string;
}): Markup {
  const { t } = useTexts(lifeEventMessages);
  const { its } = props;
  const { event, shop } = its;
  return (
    <PortalPage
      shell={props.shell}
      title={t(`${event}.title`)}
      place="licences"
      actingFor={shop.holderName}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.home, label: t('back.home') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading caption={shop.name}>{t(`${event}.title`)}</PageHeading>
        <Lead its={its} />
        {event === 'move' ? <NeededAnew shop={shop} guideHref={its.guideHref} /> : null}
        {shop.able.length > 0 ? <EventForm {...props} /> : null}
        {shop.able.length + shop.moved.length === 0 ? <p class="govuk-body">{t('none.text')}</p> : null}
        <LeftToAgencies shop={shop} />
        <UnableLicences shop={shop} />
        {its.hasOthers ? (
          <LinkRow>
            <Link href={lifeEventPath(event)}>{t('shops.other')}</Link>
          </LinkRow>
        ) : null}
      </Columns>
    </PortalPage>
  );
}

function Lead({ its }: { readonly its: EventOfShop }): Markup {
  const { t } = useTexts(operationMessages);
  const { t: own, tx } = useTexts(lifeEventMessages);
  if (its.event !== 'move') return <p class="govuk-body-l">{t(`lead.${its.event}`)}</p>;
  return (
    <>
      <p class="govuk-body-l">{own('move.lead')}</p>
      <p class="govuk-body">
        {tx('move.renumbered', { link: <Link href={eventOfShop('amend', its)}>{own('amend.title')}</Link> })}
      </p>
    </>
  );
}

/** Another event of the same shop. */
function eventOfShop(event: LifeEvent, { shop }: EventOfShop): string {
  return `${lifeEventPath(event)}?${new URLSearchParams({ [SHOP_FIELD]: shop.id })}`;
}

function EventForm(props: Parameters<typeof LifeEventPage>[0]): Markup {
  const { t } = useTexts(lifeEventMessages);
  const { event, shop } = props.its;
  return (
    <Form action={lifeEventPath(event)}>
      <OnceField value={props.onceKey} />
      <input type="hidden" name={SHOP_FIELD} value={shop.id} />
      {event === 'move' ? <AmendedHere shop={shop} /> : null}
      <Topics {...props} />
      {choosesLicences(event) ? <Licences {...props} /> : null}
      <LicenceFacts shop={shop} catalogue={props.its.catalogue} />
      <ButtonGroup>
        <Button {...(event === 'cancel' ? { look: 'warning' as const } : {})}>{t(`start.${event}`)}</Button>
        <ButtonLink href={paths.home} look="secondary">
          {t('back.home')}
        </ButtonLink>
      </ButtonGroup>
      <p class="govuk-body-s">{t('start.note')}</p>
    </Form>
  );
}

function Topics(props: Parameters<typeof LifeEventPage>[0]): Markup | null {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  const { event, topics } = props.its;
  const kind = event === 'amend' ? 'amend' : 'renew';
  if (topics.length === 0) return null;
  const error = errorOf(props.errors, TOPICS_FIELD);
  return (
    <>
      <Checkboxes
        name={TOPICS_FIELD}
        label={t(`topics.${kind}`)}
        labelSize="m"
        hint={t(`topics.hint.${kind}`)}
        values={props.ticked.topics}
        {...(error === undefined ? {} : { error })}
        choices={topics.map((topic) => ({
          value: topic.id,
          label: topic.label[lang],
          hint: <TopicHint topic={topic} its={props.its} />,
        }))}
      />
      <p class="govuk-body-s bp-muted">
        {tx('topics.missing', { link: <Link href={eventOfShop('move', props.its)}>{t('move.title')}</Link> })}
      </p>
    </>
  );
}

/** What a topic means, which licences it amends here, and which ask it and have to be dealt with apart. */
function TopicHint({ topic, its }: { readonly topic: ChangeTopic; readonly its: EventOfShop }): Markup | null {
  const { t, lang } = useTexts(lifeEventMessages);
  const { able, unable } = its.shop;
  const names = (licences: readonly ShopLicence[]) =>
    licences.map(({ definition }) => definition.shortName[lang]).join(', ');
  const here = able.filter(({ definition }) => topic.licences.includes(definition.id));
  const apart = unable.filter(({ definition }) =>
    needsOf(definition, FIRST).questions.some(({ concept }) => topic.questions.includes(concept)),
  );
  const lines = [
    ...(topic.hint ? [topic.hint[lang]] : []),
    ...(able.length + unable.length > 1 ? [t('topics.concerns', { names: names(here) })] : []),
    ...(apart.length > 0 ? [t('topics.apart', { names: names(apart) })] : []),
  ];
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={line}>
          {index === 0 ? null : <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}

function Licences(props: Parameters<typeof LifeEventPage>[0]): Markup {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  const { event, shop } = props.its;
  const error = errorOf(props.errors, LICENCES_FIELD);
  const kind = event === 'amend' || event === 'move' ? 'renew' : event;
  return (
    <Checkboxes
      name={LICENCES_FIELD}
      label={t(`licences.${kind}`)}
      labelSize="m"
      hint={t('licences.hint')}
      values={props.ticked.licences}
      {...(error === undefined ? {} : { error })}
      choices={shop.able.map(({ registered, definition }) => ({
        value: registered.number,
        label: tx('licence.name', { licence: definition.shortName[lang], number: registered.number }),
      }))}
    />
  );
}
