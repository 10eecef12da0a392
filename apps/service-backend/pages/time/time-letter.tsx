import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Sheet } from '@biz/web/components/sheet.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { useText } from '../../use-text.ts';

/** A letter about the agency's time, as the applicant will read it. */
export function TimeLetter(props: {
  readonly officerCase: OfficerCase;
  readonly kind: 'lateness' | 'extension';
  readonly reason: string;
  readonly due?: LocalDate;
  readonly newDate: LocalDate;
}): Markup {
  const { lang, t, tx } = useText();
  const { kind, reason, due, newDate } = props;
  const { application, agency, licence } = props.officerCase;
  const { number } = application.state;
  return (
    <>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      <Sheet title={t(`letter.${kind}.title`)} titleId="letter" subtitle={agency.name[lang]}>
        <p class="govuk-body">{t('refuse.letterTo', { applicant: application.applicantName })}</p>
        <p class="govuk-body">
          {tx(`letter.${kind}.text`, {
            licence: licence.name[lang],
            number,
            due: due ? formatDate(due, lang) : '',
          })}
        </p>
        <h3 class="govuk-heading-s">{t('late.reason')}</h3>
        <p class="govuk-body">
          <LinesOfText text={reason} />
        </p>
        <h3 class="govuk-heading-s">{t(`letter.${kind}.newDate`)}</h3>
        <p class="govuk-body">{formatDate(newDate, lang)}</p>
      </Sheet>
    </>
  );
}
