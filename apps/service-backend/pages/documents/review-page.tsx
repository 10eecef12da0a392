import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Verdict } from '@biz/licensing/application-events.ts';
import { ReviewColumns } from '@biz/web/components/document-review.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { ClockPanel } from '../../case/clock-panel.tsx';
import { mayDo, type OfficerCase } from '../../case/officer-case.ts';
import type { Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';
import { CheckList } from './check-list.tsx';
import { Comparison } from './comparison.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import { VerdictForm } from './verdict-form.tsx';

/** What an officer may find, in the order of the form. */
export const VERDICTS = ['pass', 'incorrect', 'incomplete', 'outdated'] as const satisfies readonly Verdict[];

/** A version of a document and when it came. */
export type ReviewedFile = { readonly record: FileRecord; readonly at: Instant };

/** What was typed into the verdict form. */
export type TypedVerdict = { readonly verdict: string; readonly note: string };

/** O4: the list with verdicts, the document, and the verdict form with the clock above it. */
export function ReviewPage(
  props: Omit<CaseVisit, 'page'> & {
    readonly document: DocumentTypeId;
    readonly versions: readonly ReviewedFile[];
    readonly typed?: TypedVerdict;
    readonly errors: readonly FieldError[];
  },
): Markup {
  const { officerCase, document, errors } = props;
  return (
    <CasePage
      shell={props.shell}
      officerCase={officerCase}
      tab="documents"
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      {...(props.deed ? { deed: props.deed } : {})}
    >
      <ReviewColumns
        list={<CheckList officerCase={officerCase} current={{ document }} />}
        viewer={<DocumentViewer officerCase={officerCase} document={document} versions={props.versions} />}
        verdict={
          <>
            <ClockPanel officerCase={officerCase} />
            {mayDo(officerCase, 'record-verdict') ? <VerdictForm {...props} /> : <Closed officerCase={officerCase} />}
          </>
        }
      />
      <Comparison officerCase={officerCase} />
    </CasePage>
  );
}

/** A case whose facts all come from registries and the form. */
export function NoDocumentsPage(props: { readonly shell: Shell; readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  return (
    <CasePage shell={props.shell} officerCase={props.officerCase} tab="documents">
      <InsetText>{t('documents.none')}</InsetText>
    </CasePage>
  );
}

/** Why there is no form: the process is at another step. */
export function Closed({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { lang, t } = useText();
  return <p class="govuk-body-s bp-muted">{t('verdict.closed', { step: officerCase.step.label[lang] })}</p>;
}
