import type { InspectedItem, InspectionResult } from '@biz/licensing/appointments/appointment.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { useText } from '../../use-text.ts';

const LOOK = { pass: 'done', fail: 'ended', 'not-applicable': 'todo' } as const satisfies Record<
  InspectedItem['finding'],
  TagState
>;

/** What was found: the outcome, every item of the checklist, and the officer's words. */
export function InspectedItems(props: Pick<InspectionResult, 'items' | 'outcome' | 'note'>): Markup {
  const { lang, t } = useText();
  return (
    <SummaryList
      rows={[
        { key: t('result.outcome'), value: <Tag state={LOOK[props.outcome]}>{t(`outcome.${props.outcome}`)}</Tag> },
        ...(props.note ? [{ key: t('result.overall'), value: <LinesOfText text={props.note} /> }] : []),
        ...props.items.map(({ label, finding, note }) => ({
          key: label[lang],
          value: (
            <>
              <Tag state={LOOK[finding]}>{t(`finding.${finding}`)}</Tag>
              {note ? <br /> : null}
              <LinesOfText text={note} />
            </>
          ),
        })),
      ]}
    />
  );
}
