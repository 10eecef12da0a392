import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Kept } from '../case/case-routes.tsx';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { entryPath } from '../paths.ts';
import { useText } from '../use-text.ts';
import { EntryTaskPage } from './entry-frame.tsx';
import { useEntryLines } from './entry-lines.tsx';
import type { EntryVisit } from './entry-visit.ts';

/** Somebody acted first: what they did, how the licence stands now, and what was typed meanwhile. */
export function StaleEntryPage(
  props: EntryVisit & { readonly events: readonly RecordedRegisterEvent[]; readonly kept: Kept },
): Markup {
  const { t } = useText();
  const { entry, events, kept, seen } = props;
  const written = kept.filter(({ text }) => text !== '');
  return (
    <EntryTaskPage shell={props.shell} entry={entry} title={t('entry.stale.title')}>
      <p class="govuk-body">{t('entry.stale.text')}</p>
      <Timeline events={useEntryLines(events.filter(({ seq }) => seq > seen))} />
      {written.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('stale.kept')}</h2>
          <SummaryList rows={written.map(({ label, text }) => ({ key: label, value: <LinesOfText text={text} /> }))} />
        </>
      ) : null}
      <ButtonLink href={entryPath('entry', entry.licence.id)}>{t('entry.stale.open')}</ButtonLink>
    </EntryTaskPage>
  );
}
