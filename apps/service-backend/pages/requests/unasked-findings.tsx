import type { InspectedItem } from '@biz/licensing/appointments/appointment.ts';
import { failedFindings } from '@biz/licensing/appointments/failed-findings.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What the newest inspection found wrong and nobody has asked the applicant to prove mended. */
export function unaskedFindings({ application, drafted }: OfficerCase): readonly InspectedItem[] {
  const { state } = application;
  const draftedTitles = drafted.flatMap(({ item }) => (item.kind === 'extra' ? [item.title] : []));
  const asked = new Set([...state.extras.map(({ title }) => title), ...draftedTitles]);
  return failedFindings(state).filter(({ label }) => !asked.has(label.th));
}

/** Each finding leads to the form of a document more, filled with its words: a photo or a receipt proves it mended. */
export function UnaskedFindings({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t } = useText();
  const findings = unaskedFindings(officerCase);
  if (findings.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('findings.title')}</h3>
      <p class="govuk-body">{t('findings.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map(({ item, label, note }) => (
          <li key={item}>
            <a
              class="govuk-link"
              href={`${casePath('requestExtra', officerCase.application.id)}?finding=${encodeURIComponent(item)}`}
            >
              {t('findings.ask', { item: label[lang] })}
            </a>
            <br />
            {note}
          </li>
        ))}
      </ul>
    </>
  );
}
