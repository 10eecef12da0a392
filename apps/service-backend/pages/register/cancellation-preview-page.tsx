import type { LocalDate } from '@biz/kernel/instant.ts';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { entryPath } from '../../paths.ts';
import { EntryButtons } from '../../register/entry-buttons.tsx';
import { EntryTaskPage } from '../../register/entry-frame.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { useText } from '../../use-text.ts';
import type { TypedCancellation } from './cancellation-routes.tsx';
import { HiddenDate } from './hidden-date.tsx';

/** What is about to be recorded, and that it cannot be taken back. */
export function CancellationPreviewPage(
  props: EntryVisit & { readonly values: TypedCancellation; readonly on: LocalDate },
): Markup {
  const { t } = useText();
  const { entry, values, on } = props;
  return (
    <EntryTaskPage shell={props.shell} entry={entry} title={t('cancellation.previewTitle')}>
      <SummaryList
        rows={[
          { key: t('entry.holder'), value: entry.licence.holderName },
          { key: t('cancellation.on'), value: <Day date={on} /> },
          { key: t('cancellation.reason'), value: <LinesOfText text={values.reason} /> },
        ]}
      />
      <WarningText>{t('cancellation.warning')}</WarningText>
      <Form action={entryPath('cancellation', entry.licence.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <HiddenDate name="on" parts={values.on} />
        <input type="hidden" name="reason" value={values.reason} />
        <EntryButtons licence={entry.licence.id} look="warning" hasEdit>
          {t('cancellation.button')}
        </EntryButtons>
      </Form>
    </EntryTaskPage>
  );
}
