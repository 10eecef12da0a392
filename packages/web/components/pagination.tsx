import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** Previous and next page of a list read by keyset: there are no page numbers to count. Nothing when there is one page. */
export function Pagination(props: {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}): Markup | null {
  const { t } = useKitText();
  if (props.previous === undefined && props.next === undefined) return null;
  return (
    <nav class="govuk-pagination" aria-label={t('pagination.label')}>
      {props.previous === undefined ? null : (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={props.previous} rel="prev">
            <span class="govuk-pagination__link-title">{t('pagination.previous')}</span>
          </a>
        </div>
      )}
      {props.next === undefined ? null : (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={props.next} rel="next">
            <span class="govuk-pagination__link-title">{t('pagination.next')}</span>
          </a>
        </div>
      )}
    </nav>
  );
}
