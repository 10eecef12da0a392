import { FEEDBACK_TEXT_MAX, RATINGS } from '@biz/licensing/feedback/feedback.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Icon } from '@biz/web/components/icon.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Panel } from '@biz/web/components/panel.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { feedbackMessages } from '../../messages/feedback.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import type { FeedbackMatter } from './feedback-matter.ts';

/** Names of the form's fields. */
export const FIELDS = { rating: 'rating', text: 'text' } as const;

type Props = { readonly shell: Shell; readonly matter: FeedbackMatter };

/** E40: five steps and a text that may stay empty. */
export function FeedbackPage(
  props: Props & {
    readonly values: { readonly rating: string; readonly text: string };
    readonly errors: readonly FieldError[];
    readonly onceKey?: string;
  },
): Markup {
  const { t } = useTexts(feedbackMessages);
  const { matter, errors, values, onceKey } = props;
  const words = useWords(matter);
  return (
    <Frame {...props} title={words.title} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading caption={words.caption}>{words.title}</PageHeading>
      <p class="govuk-body">{t('privacy')}</p>
      <Form action={matter.path}>
        <OnceField {...(onceKey === undefined ? {} : { value: onceKey })} />
        <Radios
          name={FIELDS.rating}
          label={words.question}
          {...(words.hint === undefined ? {} : { hint: words.hint })}
          value={values.rating}
          choices={RATINGS.toReversed().map((one) => ({ value: String(one), label: <Rating one={one} /> }))}
          error={errorOf(errors, FIELDS.rating)}
        />
        <Textarea
          name={FIELDS.text}
          label={t('text')}
          hint={t('textHint', { max: FEEDBACK_TEXT_MAX })}
          value={values.text}
          isOptional
          error={errorOf(errors, FIELDS.text)}
        />
        <ButtonGroup>
          <Button>{t('button')}</Button>
          <Link href={paths.filing(matter.filing)}>{t('cancel')}</Link>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** A face beside the words that say the same. */
function Rating({ one }: { readonly one: (typeof RATINGS)[number] }): Markup {
  const { t } = useTexts(feedbackMessages);
  return (
    <>
      <Icon name={`face-${one}`} /> {t(`rating.${one}`)}
    </>
  );
}

/** Said after sending, and whenever the page is opened again. */
export function ThanksPage(props: Props): Markup {
  const { t } = useTexts(feedbackMessages);
  return (
    <Frame {...props} title={t('thanks.title')}>
      <Panel title={t('thanks.title')}>{useWords(props.matter).caption}</Panel>
      <p class="govuk-body">{t('thanks.text')}</p>
      <p class="govuk-body">
        <Link href={paths.statistics}>{t('thanks.statistics')}</Link>
      </p>
    </Frame>
  );
}

/** Said instead of the form while the application is not finished. */
export function TooEarlyPage(props: Props): Markup {
  const { t } = useTexts(feedbackMessages);
  return (
    <Frame {...props} title={t('early.title')}>
      <PageHeading caption={useWords(props.matter).caption}>{t('early.title')}</PageHeading>
      <p class="govuk-body">{t('early.text')}</p>
    </Frame>
  );
}

function Frame(
  props: Props & { readonly title: string; readonly hasErrors?: boolean; readonly children: Content },
): Markup {
  const { t } = useTexts(feedbackMessages);
  const { shell, matter, title, hasErrors = false } = props;
  return (
    <PortalPage
      shell={shell}
      place="filings"
      title={title}
      hasErrors={hasErrors}
      actingFor={matter.applicant}
      back={{ href: paths.filing(matter.filing), label: t('back') }}
    >
      <Columns>{props.children}</Columns>
    </PortalPage>
  );
}

function useWords(matter: FeedbackMatter) {
  const { t, lang } = useTexts(feedbackMessages);
  const { number, licence, agency } = matter;
  if (!licence || !agency) {
    const caption = t('submitted.caption', { number });
    return { title: t('submitted.title'), caption, question: t('submitted.question'), hint: undefined };
  }
  return {
    title: t('finished.title'),
    caption: t('finished.caption', { number, licence: licence[lang] }),
    question: t('finished.question', { agency: agency[lang] }),
    hint: t('finished.hint'),
  };
}
