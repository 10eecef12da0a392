import type { RawFields } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import { AnswerField } from '@biz/web/components/answer-field.tsx';
import { Aside } from '@biz/web/components/aside.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { allTyped } from '@biz/web/forms/typed-fields.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../../messages/guide.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Where the question stands, and how to go back. */
export type GuideStep = {
  readonly step: number;
  readonly all: number;
  readonly action: string;
  readonly back: { readonly href: string; readonly isLanding: boolean };
  /** The answers to the other questions, carried along as hidden fields. */
  readonly carried: RawFields;
};

/** Marks that an answer was sent, so that a page without one is not an error. */
export const SENT_FIELD = 'sent';

/** One question of the guide. */
export function GuideQuestionPage(props: {
  readonly shell: Shell;
  readonly step: GuideStep;
  readonly concept: Concept;
  readonly fields: RawFields;
  readonly errors: readonly FieldError[];
}): Markup | null {
  const { t, lang } = useTexts(guideMessages);
  const { concept, step } = props;
  const { type } = concept;
  if (type.kind === 'group' || type.kind === 'subdistrict') return null;
  const caption = t('progress', { step: step.step, all: step.all });
  return (
    <GuideFrame shell={props.shell} step={step} title={concept.label[lang]} errors={props.errors}>
      <AnswerField
        asked={{ ...concept, name: concept.id, type, required: true }}
        fields={props.fields}
        errors={props.errors}
        caption={caption}
        isHeading
      />
    </GuideFrame>
  );
}

/** The frame of every page of the guide: a form by GET, so that the address holds all answers and the way back works. */
export function GuideFrame(props: {
  readonly shell: Shell;
  readonly step: GuideStep;
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly children: Content;
}): Markup {
  const { t } = useTexts(guideMessages);
  const { step } = props;
  return (
    <PortalPage
      shell={props.shell}
      title={props.title}
      place="guide"
      hasErrors={props.errors.length > 0}
      back={{ href: step.back.href, label: step.back.isLanding ? t('back.landing') : t('back.question') }}
    >
      <Columns side={<WhyAside />}>
        <ErrorSummary errors={props.errors} />
        <form action={step.action} method="get" novalidate>
          <HiddenFields fields={step.carried} />
          <input type="hidden" name={SENT_FIELD} value="1" />
          {props.children}
          <RequiredLegend />
          <Button>{t('continue')}</Button>
        </form>
      </Columns>
    </PortalPage>
  );
}

/** Fields as hidden inputs; several values of one field as a hidden list, because a name stands for one control. */
export function HiddenFields({ fields }: { readonly fields: RawFields }): Markup {
  return (
    <>
      {Object.keys(fields).map((name) => {
        const values = allTyped(fields, name);
        if (values.length < 2) return <input key={name} type="hidden" name={name} value={values[0] ?? ''} />;
        return (
          <select key={name} name={name} multiple hidden>
            {values.map((value) => (
              <option key={value} value={value} selected>
                {value}
              </option>
            ))}
          </select>
        );
      })}
    </>
  );
}

function WhyAside(): Markup {
  const { t } = useTexts(guideMessages);
  return (
    <Aside title={t('why.title')}>
      <p class="govuk-body-s">{t('why.text')}</p>
      <p class="govuk-body-s">{t('why.private')}</p>
    </Aside>
  );
}
