import { isVerified } from '@biz/catalogue/unverified-facts.ts';
import { type WhenMoved, whenMoved } from '@biz/catalogue/when-moved.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { lifeEventPath } from './life-events.ts';
import type { MovedLicence, Shop } from './shops.ts';

/** Names of the fields by which an address chooses a shop and licences of it. */
export const SHOP_FIELD = 'shop';
export const LICENCES_FIELD = 'licences';

/** Licences that do not follow the business: a new one at the new place first, and then the old one is given up. */
export function NeededAnew(props: { readonly shop: Shop; readonly guideHref: string | undefined }): Markup | null {
  const { t } = useTexts(lifeEventMessages);
  const licences = movedWith(props.shop, 'new-licence');
  if (licences.length === 0) return null;
  const numbers = licences.map(({ registered }) => registered.number);
  const query = new URLSearchParams([[SHOP_FIELD, props.shop.id], ...numbers.map((one) => [LICENCES_FIELD, one])]);
  return (
    <Part title={t('move.new-licence')} lead={t('move.new-licence.lead')} licences={licences}>
      {props.guideHref === undefined ? null : (
        <ButtonLink href={props.guideHref} look="secondary">
          {t('move.guide')}
        </ButtonLink>
      )}
      <LinkRow>
        <Link href={`${lifeEventPath('cancel')}?${query}`}>{t('move.cancel')}</Link>
      </LinkRow>
    </Part>
  );
}

/** Licences that follow the business and are amended through the portal, with what to know of each. */
export function AmendedHere({ shop }: { readonly shop: Shop }): Markup {
  const { t, lang } = useTexts(lifeEventMessages);
  const notes = shop.able.flatMap(({ definition }) => {
    const { note } = whenMoved(definition);
    return note ? [`${definition.shortName[lang]}: ${note[lang]}`] : [];
  });
  return (
    <>
      <h2 class="govuk-heading-m">{t('move.here')}</h2>
      <p class="govuk-body">{t('move.here.lead')}</p>
      {notes.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What an agency is told of, or asked, and what needs nothing. */
export function LeftToAgencies({ shop }: { readonly shop: Shop }): Markup {
  const { t } = useTexts(lifeEventMessages);
  return (
    <>
      {(['amend', 'ask-agency', 'nothing'] as const).map((outcome) => {
        const licences = movedWith(shop, outcome);
        return licences.length === 0 ? null : (
          <Part key={outcome} title={t(`move.${outcome}`)} lead={t(`move.${outcome}.lead`)} licences={licences} />
        );
      })}
    </>
  );
}

function movedWith(shop: Shop, outcome: WhenMoved['outcome']): readonly MovedLicence[] {
  return shop.moved.filter((licence) => licence.whenMoved.outcome === outcome);
}

function Part(props: {
  readonly title: string;
  readonly lead: string;
  readonly licences: readonly MovedLicence[];
  readonly children?: Content;
}): Markup {
  return (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      <p class="govuk-body">{props.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {props.licences.map((licence) => (
          <Moved key={licence.registered.number} licence={licence} />
        ))}
      </ul>
      {props.children}
    </>
  );
}

/** The licence, what is known of it, and whom to ask where nobody has confirmed that. */
function Moved({ licence }: { readonly licence: MovedLicence }): Markup {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  const { registered, definition, agency } = licence;
  const { outcome, note, certainty } = licence.whenMoved;
  const asks = outcome === 'amend' || outcome === 'ask-agency' || !isVerified(certainty);
  const isOpen = outcome !== 'ask-agency' && !isVerified(certainty);
  return (
    <li>
      <Link href={paths.licence(registered.number)}>
        {tx('licence.name', { licence: definition.shortName[lang], number: registered.number })}
      </Link>
      {note ? <div>{note[lang]}</div> : null}
      {asks ? (
        <div class="bp-muted">
          {isOpen ? `${t('move.unverified')} ` : null}
          {tx('move.contact', { agency: agency.name[lang], phone: agency.phone })}
        </div>
      ) : null}
    </li>
  );
}
