import type { FileId } from '@biz/kernel/ids.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import type { Case } from '../../progress/case.ts';
import { type ProgressTexts, useProgressTexts } from '../../progress/progress-texts.ts';
import { useTexts } from '../../use-texts.ts';

/** Every paper of a filing that may be downloaded: the filing's own copy first, then those of each application. */
export function Papers({ cases }: { readonly cases: readonly Case[] }): Markup {
  const { t } = useTexts(trackingMessages);
  const texts = useProgressTexts();
  const papers = papersOf(cases, texts);
  return (
    <Aside title={t('papers')}>
      {papers.length === 0 ? (
        <p class="govuk-body-s">{t('papers.none')}</p>
      ) : (
        <ul class="govuk-list bp-small">
          {papers.map(({ href, name }) => (
            <li key={href} class="bp-li-link">
              <Link href={href}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Aside>
  );
}

function papersOf(cases: readonly Case[], { t, lang }: ProgressTexts): readonly { href: string; name: string }[] {
  const filing = cases[0]?.filing;
  if (!filing) return [];
  const href = (file: FileId) => paths.filingFile(filing.id, file);
  const own = filing.summary ? [{ href: href(filing.summary), name: t('paper.summary') }] : [];
  return [
    ...own,
    ...cases.flatMap(({ view, licence }) => {
      const of = (paper: string) => t('paper.of', { paper, licence: licence.shortName[lang] });
      const papers = view.state.papers.map(({ paper, number, file }) => {
        const name = t(`paper.${paper}`);
        const numbered = number === undefined ? name : t('paper.numbered', { paper: name, number });
        return { href: href(file), name: of(numbered) };
      });
      const { issued } = view.state;
      if (!issued?.isSigned || !issued.file) return papers;
      return [
        ...papers,
        { href: href(issued.file), name: t('paper.licence', { name: licence.deliverable.name[lang] }) },
      ];
    }),
  ];
}
