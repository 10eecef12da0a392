import { Button } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { Findings, RevisionFrame } from './revision-frame.tsx';
import type { RevisionView } from './revision-view.ts';
import { SaveFields } from './save-fields.tsx';

/** Rows of the source's field: what fits a screen. */
const ROWS = 30;

/** The source of a definition with its faults by line; to be changed while it is a draft. */
export function SourcePage(props: {
  readonly shell: Shell;
  readonly view: RevisionView;
  readonly text: string;
  readonly seen: number;
  readonly once?: string;
  readonly errors: readonly FieldError[];
  readonly done?: string;
}): Markup {
  const { t } = useText();
  const { shell, view, text, errors, done } = props;
  const { id, revision, isKeeper } = view.seen;
  const isOpen = isKeeper && revision.status === 'draft';
  return (
    <RevisionFrame
      {...{ shell, view, tab: 'source', hasErrors: errors.length > 0, done }}
      before={<ErrorSummary errors={errors} />}
    >
      <Findings view={view} />
      {isOpen ? (
        <Form action={revisionPath('source', id)} class="bp-code-form">
          <SaveFields seen={props.seen} once={props.once} />
          <Textarea
            name="text"
            label={t('revision.source.label')}
            hint={t('revision.source.hint')}
            value={text}
            rows={ROWS}
            spellcheck={false}
            error={errorOf(errors, 'text')}
            isRequired
          />
          <Button>{t('revision.save')}</Button>
        </Form>
      ) : (
        <Lines text={text} />
      )}
    </RevisionFrame>
  );
}

/** The source with its line numbers. */
function Lines({ text }: { readonly text: string }): Markup {
  const { t } = useText();
  const lines = text.trimEnd().split('\n');
  const width = String(lines.length).length;
  return (
    <section class="bp-code" tabindex={0} aria-label={t('revision.source.label')}>
      <pre>{lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}\n`).join('')}</pre>
    </section>
  );
}
