import { formatDate } from '@biz/kernel/thai-date.ts';
import type { RevisionEvent } from '@biz/licensing/definitions/revision.ts';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';
import { RevisionFrame } from './revision-frame.tsx';
import type { RevisionView } from './revision-view.ts';

/** Who did what to a revision, newest first. */
export function HistoryPage(props: { readonly shell: Shell; readonly view: RevisionView }): Markup {
  const said = useEvent();
  return (
    <RevisionFrame {...props} tab="history">
      <Timeline
        events={props.view.events.toReversed().map(({ at, by, event }) => ({
          when: <Moment instant={at} />,
          what: said(event),
          by: by.name,
        }))}
      />
    </RevisionFrame>
  );
}

function useEvent(): (event: RevisionEvent) => Content {
  const { lang, t, tx } = useText();
  return (event) => {
    switch (event.type) {
      case 'RevisionSubmitted.v1':
        return tx(`revision.event.${event.type}`, { date: formatDate(event.from, lang) });
      case 'RevisionReturned.v1':
      case 'RevisionWithdrawn.v1':
        return t(`revision.event.${event.type}`, { reason: event.reason });
      case 'RevisionBegun.v1':
      case 'RevisionBegun.v2':
      case 'RevisionTextSaved.v1':
      case 'RevisionApproved.v1':
        return t(`revision.event.${event.type}`);
    }
  };
}
