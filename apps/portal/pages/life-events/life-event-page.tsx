import type { ChangeTopic } from '@biz/catalogue/change-topics.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { LicenceFacts, UnableLicences } from './licence-facts.tsx';
import { choosesLicences, type LifeEvent, lifeEventPath } from './life-events.ts';
import type { Shop } from './shops.ts';

/** Names of the fields. */
export const SHOP_FIELD = 'shop';
export const TOPICS_FIELD = 'topics';
export const LICENCES_FIELD = 'licences';

/** What was ticked, to be shown again. */
export type Ticked = { readonly topics: readonly string[]; readonly licences: readonly string[] };

/** An event of one shop, and what it takes. */
export type EventOfShop = {
  readonly event: LifeEvent;
  readonly shop: Shop;
  /** What may have changed; empty where that does not matter. */
  readonly topics: readonly ChangeTopic[];
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
}): JSX.Element {
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
        <Lead event={event} />
        {shop.able.length === 0 ? <p class="govuk-body">{t('none.text')}</p> : <EventForm {...props} />}
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

function Lead({ event }: { readonly event: LifeEvent }): JSX.Element {
  const { t } = useTexts(operationMessages);
  return <p class="govuk-body-l">{t(`lead.${event}`)}</p>;
}

function EventForm(props: Parameters<typeof LifeEventPage>[0]): JSX.Element {
  const { t } = useTexts(lifeEventMessages);
  const { event, shop } = props.its;
  return (
    <Form action={lifeEventPath(event)}>
      <OnceField value={props.onceKey} />
      <input type="hidden" name={SHOP_FIELD} value={shop.id} />
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

function Topics(props: Parameters<typeof LifeEventPage>[0]): JSX.Element | null {
  const { t, lang } = useTexts(lifeEventMessages);
  const { event, topics, catalogue, shop } = props.its;
  const kind = event === 'amend' ? 'amend' : 'renew';
  if (topics.length === 0) return null;
  const error = errorOf(props.errors, TOPICS_FIELD);
  const namesOf = ({ licences }: ChangeTopic) =>
    licences.map((id) => catalogue.licences.get(id)?.shortName[lang] ?? id).join(', ');
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
          ...(shop.able.length > 1 ? { hint: t('topics.concerns', { names: namesOf(topic) }) } : {}),
        }))}
      />
      <p class="govuk-body-s bp-muted">{t('topics.missing')}</p>
    </>
  );
}

function Licences(props: Parameters<typeof LifeEventPage>[0]): JSX.Element {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  const { event, shop } = props.its;
  const error = errorOf(props.errors, LICENCES_FIELD);
  const kind = event === 'amend' ? 'renew' : event;
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
