import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { nextOpen } from '../../case/document-checks.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { useDocumentName } from '../../components/document-name.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { type TypedVerdict, VERDICTS } from './review-page.tsx';

/** What the officer found in one document, and the reason that the applicant will read when it failed. */
export function VerdictForm(props: {
  readonly officerCase: OfficerCase;
  readonly document: DocumentTypeId;
  readonly seen: number;
  readonly once?: string;
  readonly typed?: TypedVerdict;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useText();
  const { officerCase, document, errors } = props;
  const { application, checks } = officerCase;
  const documentName = useDocumentName(officerCase);
  const saved = checks.checks.find((check) => check.document === document);
  const typed = props.typed ?? { verdict: saved?.verdict ?? '', note: saved?.note ?? '' };
  const next = nextOpen(checks, { document });
  return (
    <Form action={casePath('document', application.id, { document })} class="bp-verdict">
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      <Radios
        name="verdict"
        label={t('verdict.legend', { document: documentName(document) })}
        labelSize="s"
        isSmall
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        choices={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      <Textarea
        name="note"
        label={t('verdict.note')}
        hint={t('verdict.noteHint')}
        rows={4}
        value={typed.note}
        error={errorOf(errors, 'note')}
      />
      <Button>{next ? t('verdict.save') : t('verdict.saveLast')}</Button>
      <p class="govuk-body-s">{t('verdict.after')}</p>
    </Form>
  );
}
