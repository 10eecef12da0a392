import type { Law, Licence } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { ComponentChildren, JSX } from 'preact';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';

/** The laws of a licence with their sections. */
export function Laws({ licence }: { readonly licence: Licence }): JSX.Element {
  const { t, lang } = useTexts(guideMessages);
  return (
    <Titled title={t('result.laws')}>
      <Bullets items={licence.laws.map((law) => lawText(law, lang))} />
    </Titled>
  );
}

/** A part of the details under a small heading. */
export function Titled({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <h4 class="govuk-heading-s">{title}</h4>
      {children}
    </>
  );
}

/** Short texts as a list. */
export function Bullets({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function lawText(law: Law, lang: Lang): string {
  if (law.sections.length === 0) return law.title[lang];
  return guideMessages.t[lang]('result.law', { title: law.title[lang], sections: law.sections.join(', ') });
}
