import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { useItemName } from '../../components/document-name.ts';
import { ItemWords } from '../../components/item-words.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { correctableIn } from '../documents/section-page.tsx';

/** What can be added to the draft by hand. */
export type ItemKind = Exclude<CorrectionItem['kind'], 'document'>;

/** File kinds that may be asked for. */
export const FORMATS = ['pdf', 'jpeg', 'png'] as const;

/** Why an answer has to be mended. */
export const ANSWER_REASONS = ['incorrect', 'incomplete'] as const;

/** What was typed about an item. */
export type TypedItem = {
  readonly title: string;
  readonly note: string;
  readonly concept: string;
  readonly reason: string;
  readonly formats: readonly string[];
  readonly needsReply: string;
};

type Props = Omit<CaseVisit, 'page'> & {
  readonly typed: TypedItem;
  readonly errors: readonly FieldError[];
  readonly newKey: string;
};

/** A new item: an answer to mend, a document more, or a document for the applicant. */
export function NewItemPage(props: Props & { readonly kind: ItemKind }): Markup {
  const { t } = useText();
  const { officerCase, kind, errors } = props;
  const path = ({ answer: 'requestAnswer', extra: 'requestExtra', reply: 'requestDocument' } as const)[kind];
  return (
    <ItemFrame {...props} title={t(`item.new.${kind}`)} lead={t(`item.new.${kind}.lead`)}>
      <Form action={casePath(path, officerCase.application.id)} upload={kind === 'reply'}>
        <CommandFields seen={props.seen} once={props.newKey} />
        {kind === 'answer' ? <AnswerFields {...props} /> : <TitleField {...props} />}
        {kind === 'extra' ? <FormatsField {...props} /> : null}
        {kind === 'reply' ? <UploadFields {...props} /> : null}
        <NoteField {...props} />
        <Button>{t('item.add')}</Button>
      </Form>
      {errors.length > 0 && kind === 'reply' ? <p class="govuk-body-s">{t('item.chooseAgain')}</p> : null}
    </ItemFrame>
  );
}

/** An item of the draft with other words, or out of it. */
export function EditItemPage(props: Props & { readonly drafted: DraftedItem }): Markup {
  const { t } = useText();
  const { officerCase, drafted } = props;
  const { id } = officerCase.application;
  const { item, key } = drafted;
  return (
    <ItemFrame {...props} title={useItemName(officerCase)(item)} lead={t('item.edit.lead', { name: drafted.byName })}>
      {item.kind === 'reply' ? <SentFile officerCase={officerCase} item={item} /> : null}
      <Form action={casePath('requestItem', id, { item: key })}>
        <ItemFields drafted={drafted} once={props.newKey} />
        {item.kind === 'answer' ? <ReasonField {...props} /> : <TitleField {...props} />}
        <NoteField {...props} />
        <Button>{t('item.save')}</Button>
      </Form>
      {item.kind === 'reply' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={casePath('requestSending', id, { item: key })}>
            {t('item.sendNow')}
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">{t('item.remove.title')}</h2>
      <p class="govuk-body">{t('item.remove.lead')}</p>
      <Form action={casePath('requestRemoval', id, { item: key })}>
        <ItemFields drafted={drafted} once={`${props.newKey}-x`} />
        <Button look="secondary">{t('item.remove')}</Button>
      </Form>
    </ItemFrame>
  );
}

/** O7: a document to read, as the applicant will see it, and the button that sends it. */
export function SendDocumentPage(
  props: CaseVisit & { readonly drafted: DraftedItem; readonly newKey: string },
): Markup {
  const { t } = useText();
  const { officerCase, drafted } = props;
  const { item } = drafted;
  const { id } = officerCase.application;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('item.sending.title')}>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      {item.kind === 'reply' ? <SentFile officerCase={officerCase} item={item} isLetter /> : null}
      <p class="govuk-body">{t('item.sending.turn')}</p>
      <WarningText>{t('corrections.once')}</WarningText>
      <Form action={casePath('requestSending', id, { item: drafted.key })}>
        <CommandFields seen={props.seen} once={props.newKey} />
        <input type="hidden" name="version" value={drafted.version} />
        <ButtonGroup>
          <Button>{t('item.sending.button')}</Button>
          <a class="govuk-link" href={casePath('requests', id)}>
            {t('item.sending.keep')}
          </a>
        </ButtonGroup>
      </Form>
    </CaseTaskPage>
  );
}

function ItemFrame(
  props: Props & { readonly title: string; readonly lead: string; readonly children: Content },
): Markup {
  const { errors } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={props.officerCase}
      title={props.title}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{props.lead}</p>
      {props.children}
    </CaseTaskPage>
  );
}

function ItemFields(props: { readonly drafted: DraftedItem; readonly once: string }): Markup {
  return (
    <>
      <input type="hidden" name="version" value={props.drafted.version} />
      <input type="hidden" name="once" value={props.once} />
    </>
  );
}

function AnswerFields(props: Props): Markup {
  const { lang, t } = useText();
  const questions = props.officerCase.checks.sections.flatMap(({ section }) =>
    correctableIn(props.officerCase, section),
  );
  return (
    <>
      <Select
        name="concept"
        label={t('item.concept')}
        labelSize="m"
        hint={t('item.conceptHint')}
        value={props.typed.concept}
        error={errorOf(props.errors, 'concept')}
        isRequired
        options={[
          { value: '', label: '–' },
          ...questions.map(({ concept }) => ({ value: concept.id, label: concept.label[lang] })),
        ]}
      />
      <ReasonField {...props} />
    </>
  );
}

function ReasonField({ typed, errors }: Props): Markup {
  const { t } = useText();
  return (
    <Radios
      name="reason"
      label={t('item.reason')}
      labelSize="m"
      isSmall
      value={typed.reason}
      error={errorOf(errors, 'reason')}
      choices={ANSWER_REASONS.map((reason) => ({ value: reason, label: t(`verdict.${reason}`) }))}
    />
  );
}

function TitleField({ typed, errors }: Props): Markup {
  const { t } = useText();
  return (
    <TextInput
      name="title"
      label={t('item.title')}
      labelSize="m"
      hint={t('item.titleHint')}
      value={typed.title}
      error={errorOf(errors, 'title')}
      isRequired
    />
  );
}

function FormatsField({ typed, errors }: Props): Markup {
  const { t } = useText();
  return (
    <Checkboxes
      name="formats"
      label={t('item.formats')}
      labelSize="m"
      isSmall
      values={typed.formats}
      error={errorOf(errors, 'formats')}
      choices={FORMATS.map((format) => ({ value: format, label: t(`format.${format}`) }))}
    />
  );
}

function UploadFields({ typed, errors }: Props): Markup {
  const { t } = useText();
  return (
    <>
      <FileUpload
        name="file"
        label={t('item.file')}
        labelSize="m"
        hint={t('item.fileHint')}
        accept={['.pdf', '.jpg', '.jpeg', '.png']}
        error={errorOf(errors, 'file')}
        isFramed
        isRequired
      />
      <Radios
        name="needsReply"
        label={t('item.needsReply')}
        labelSize="m"
        value={typed.needsReply}
        error={errorOf(errors, 'needsReply')}
        choices={[
          { value: 'no', label: t('item.needsReply.no'), hint: t('item.needsReply.noHint') },
          { value: 'yes', label: t('item.needsReply.yes'), hint: t('item.needsReply.yesHint') },
        ]}
      />
    </>
  );
}

function NoteField({ typed, errors }: Props): Markup {
  const { t } = useText();
  return (
    <Textarea
      name="note"
      label={t('item.note')}
      labelSize="m"
      hint={t('item.noteHint')}
      rows={4}
      value={typed.note}
      error={errorOf(errors, 'note')}
      isRequired
    />
  );
}

function SentFile(props: {
  readonly officerCase: OfficerCase;
  readonly item: Extract<CorrectionItem, { kind: 'reply' }>;
  readonly isLetter?: boolean;
}): Markup {
  const { t } = useText();
  const { item, officerCase } = props;
  return (
    <>
      {props.isLetter ? <h3 class="govuk-heading-s">{item.title}</h3> : null}
      <p class="govuk-body">
        <NewWindowLink href={casePath('file', officerCase.application.id, { file: item.file })} what={item.title}>
          {t('documents.openAlone')}
        </NewWindowLink>
      </p>
      {props.isLetter ? (
        <p class="govuk-body">
          <LinesOfText text={item.note} />
        </p>
      ) : (
        <p class="govuk-body-s bp-muted">
          <ItemWords item={item} />
        </p>
      )}
    </>
  );
}
