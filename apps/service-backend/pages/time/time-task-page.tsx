import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { ClockPanel } from '../../case/clock-panel.tsx';
import type { Typed } from '../../case/task-routes.tsx';
import { useText } from '../../use-text.ts';

type Reasoned = { readonly reason: string };

/** A task about the time of a case, with the clock beside; says why there is nothing to do where that is so. */
export function TimeTaskPage(
  props: CaseVisit &
    Typed<Reasoned> & {
      readonly title: string;
      /** What stands there when there is nothing to do. */
      readonly closed: string;
      readonly children: Markup | null;
    },
): Markup {
  const { officerCase, errors } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={props.title}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      side={<ClockPanel officerCase={officerCase} isPlain />}
    >
      {props.children ?? <InsetText>{props.closed}</InsetText>}
    </CaseTaskPage>
  );
}

/** Why, in words that the applicant reads. */
export function ReasonField({ errors, values }: Typed<Reasoned>): Markup {
  const { t } = useText();
  return (
    <Textarea
      name="reason"
      label={t('late.reason')}
      labelSize="m"
      hint={t('late.reasonHint')}
      rows={5}
      value={values.reason}
      error={errorOf(errors, 'reason')}
      isRequired
    />
  );
}
