import type { Lang } from '@biz/kernel/localised.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { usePageFrame } from './page-frame.ts';

const languages: readonly { readonly lang: Lang; readonly name: string }[] = [
  { lang: 'th', name: 'ไทย' },
  { lang: 'en', name: 'English' },
];

/** Links to this page, with its query, in the other language. Each language is written in itself. */
export function LanguageNavigation(): Markup {
  const { t } = useKitText();
  const frame = usePageFrame();
  return (
    <nav class="govuk-language-navigation" aria-label={t('layout.language')}>
      <ul class="govuk-language-navigation__list">
        {languages.map(({ lang, name }) => (
          <li key={lang} class="govuk-language-navigation__list-item">
            {lang === frame.lang ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={lang}>
                {name}
              </span>
            ) : (
              <a
                class="govuk-language-navigation__link"
                href={frame.inLanguage(lang)}
                rel="alternate"
                lang={lang}
                hreflang={lang}
              >
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
