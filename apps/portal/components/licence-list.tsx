import type { Agency, Licence } from '@biz/catalogue/model.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../messages/guide.ts';
import { useTexts } from '../use-texts.ts';

/** Licences by name, each with the agency it goes to. */
export function LicenceList(props: {
  readonly items: readonly { readonly licence: Licence; readonly agency: Agency | undefined }[];
}): Markup {
  const { t, lang } = useTexts(guideMessages);
  return (
    <ul class="govuk-list govuk-list--spaced">
      {props.items.map(({ licence, agency }) => (
        <li key={licence.id}>
          {licence.name[lang]}
          <br />
          <span class="bp-muted">{agency ? <Nowrap>{agency.name[lang]}</Nowrap> : t('result.noAgency')}</span>
        </li>
      ))}
    </ul>
  );
}
