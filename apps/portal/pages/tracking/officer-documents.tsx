import { bangkokDate } from '@biz/kernel/instant.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import type { Case } from '../../progress/case.ts';
import { useTexts } from '../../use-texts.ts';

/** E24: what officers sent to the person about one application, newest first. */
export function OfficerDocuments({ its }: { readonly its: Case }): Markup | null {
  const { t, tx } = useTexts(trackingMessages);
  const { officerDocuments } = its.view.state;
  if (officerDocuments.length === 0) return null;
  return (
    <>
      <p class="govuk-body">
        <strong>{t('case.sent')}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {officerDocuments.toReversed().map(({ file, title, note, at }) => (
          <li key={file}>
            <Link href={paths.officerDocument(its.view.id, file)}>{title}</Link>{' '}
            {tx('case.sentOn', { date: <Day date={bangkokDate(at)} look="short" /> })}
            <br />
            <span class="bp-muted" lang="th">
              {note}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
