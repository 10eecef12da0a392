import { privateNeeds } from '@biz/catalogue/private-needs.ts';
import { Details } from '@biz/web/components/details.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { conditionText } from '../../forms/condition-text.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { useTexts } from '../../use-texts.ts';
import type { Explained } from './requirements.tsx';

/** What goes with each licence when it is taken out; nothing to say about a form of one. */
export function PrivateShares(props: Explained): Markup | null {
  const { t } = useTexts(requirementMessages);
  const { licences } = props;
  if (licences.length < 2) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{t('private.heading')}</h2>
      <p class="govuk-body">{t('private.lead')}</p>
      {licences.map((licence) => (
        <Share key={licence.id} {...props} licence={licence} />
      ))}
    </>
  );
}

function Share(props: Explained & { readonly licence: Explained['licences'][number] }): Markup {
  const { t, tx, lang } = useTexts(requirementMessages);
  const { licence, catalogue } = props;
  const { questions, documents } = privateNeeds(props.form, licence.id);
  const names = [
    ...questions.map(({ concept }) => concept.label[lang]),
    ...documents.map(({ type }) => type.label[lang]),
  ];
  const condition = conditionText(catalogue, licence.neededWhen, lang, false);
  return (
    <>
      <h3 class="govuk-heading-s">{licence.name[lang]}</h3>
      <p class="govuk-body">
        {names.length === 0
          ? t('private.nothing')
          : tx('private.count', { questions: questions.length, documents: documents.length })}
        <br />
        <span class="bp-muted">{t('private.needed', { condition })}</span>
      </p>
      {names.length === 0 ? null : (
        <Details summary={t('private.names')}>
          <ul class="govuk-list govuk-list--bullet">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
