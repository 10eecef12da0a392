import type { Licence } from '@biz/catalogue/model.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** The laws of a licence, to quote from while writing. */
export function LawsAside({ licence }: { readonly licence: Licence }): Markup {
  const { lang, t } = useText();
  return (
    <Aside title={t('refuse.laws')}>
      <ul class="govuk-list govuk-list--bullet">
        {licence.laws.map(({ title, sections }) => (
          <li key={title.th}>
            {sections.length > 0
              ? t('refuse.lawSections', { title: title[lang], sections: sections.join(', ') })
              : title[lang]}
          </li>
        ))}
      </ul>
    </Aside>
  );
}
