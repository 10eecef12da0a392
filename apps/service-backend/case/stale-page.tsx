import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../components/lines-of-text.tsx';
import type { Shell } from '../office-page.tsx';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { Kept } from './case-routes.tsx';
import { CaseTaskPage } from './case-task-page.tsx';
import { Changes } from './changes.tsx';
import { historyLines } from './history/history-lines.ts';
import type { OfficerCase } from './officer-case.ts';
import { StatusTag } from './status-tag.tsx';
import { useActorName } from './use-actor-name.ts';

/** Somebody acted first: what they did, where the application stands now, and what was typed meanwhile. */
export function StalePage(props: {
  readonly shell: Shell;
  readonly officerCase: OfficerCase;
  readonly events: readonly RecordedEvent[];
  /** The version that the page had shown. */
  readonly seen: number;
  readonly kept: Kept;
}): Markup {
  const { lang, t } = useText();
  const actorName = useActorName();
  const { officerCase } = props;
  const { state, id } = officerCase.application;
  const since = historyLines(props.events, officerCase.catalogue, lang).filter(
    ({ recorded }) => recorded.seq > props.seen,
  );
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('stale.title')}>
      <p class="govuk-body">{t('stale.lead')}</p>
      <Timeline
        events={since.toReversed().map(({ recorded, title, detail, changes }) => ({
          when: <Moment instant={recorded.at} />,
          what: detail ? `${title}: ${detail}` : title,
          changes: <Changes changes={changes} />,
          by: actorName(recorded.actor),
        }))}
      />
      <p class="govuk-body">
        {t('stale.now')} <StatusTag standing={{ ...state, step: officerCase.step }} />
      </p>
      {props.kept.some(({ text }) => text !== '') ? (
        <>
          <h2 class="govuk-heading-m">{t('stale.kept')}</h2>
          <dl class="govuk-summary-list">
            {props.kept.map(({ label, text }) => (
              <div key={label} class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{label}</dt>
                <dd class="govuk-summary-list__value">
                  <LinesOfText text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <ButtonLink href={casePath('application', id)}>{t('stale.reload')}</ButtonLink>
    </CaseTaskPage>
  );
}
