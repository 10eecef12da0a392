import type { Law, Licence } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { Link } from '@biz/web/components/link.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../../messages/guide.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';

/** The laws of a licence with their sections. */
export function Laws({ licence }: { readonly licence: Licence }): Markup {
  const { t, lang } = useTexts(guideMessages);
  return (
    <Titled title={t('result.laws')}>
      <Bullets items={licence.laws.map((law) => lawText(law, lang))} />
    </Titled>
  );
}

/** Where the details of a licence stand on the result. */
export function anchorOf({ id }: Licence): string {
  return `plan-${id}`;
}

/** The way to everything that is known about a licence. */
export function ManualLink({ licence }: { readonly licence: Licence }): Markup {
  const { t, lang } = useTexts(guideMessages);
  return (
    <p class="govuk-body">
      <Link href={paths.manual(licence.id)} what={licence.name[lang]}>
        {t('result.manual')}
      </Link>
    </p>
  );
}

/** A part of the details under a small heading. */
export function Titled({ title, children }: { readonly title: string; readonly children: Content }): Markup {
  return (
    <>
      <h4 class="govuk-heading-s">{title}</h4>
      {children}
    </>
  );
}

/** Short texts as a list. */
export function Bullets({ items }: { readonly items: readonly string[] }): Markup {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** A law with its sections, in one line. */
export function lawText(law: Law, lang: Lang): string {
  if (law.sections.length === 0) return law.title[lang];
  const sections = law.sections.map((section) => sectionName(section, lang)).join(', ');
  return guideMessages.t[lang]('result.law', { title: law.title[lang], sections });
}

const INSERTED = ['section.bis', 'section.ter', 'section.quater'] as const;

/** A section that was put between others later is named by its place: `39 ทวิ` is 39 bis. */
function sectionName(section: string, lang: Lang): string {
  const { th, [lang]: own } = guideMessages.t;
  return INSERTED.reduce((name, key) => name.replace(th(key), own(key)), section);
}
