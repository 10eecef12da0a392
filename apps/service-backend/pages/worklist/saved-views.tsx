import type { SavedView } from '@biz/actions/ports/desk.ts';
import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** The views that the officer keeps, one press away, and the way to keep the one that is shown. */
export function SavedViews(props: { readonly views: readonly SavedView[]; readonly here: string }): Markup {
  const { t } = useText();
  const keep = `${paths.views}?${new URLSearchParams({ query: props.here }).toString()}`;
  return (
    <p class="govuk-body-s bp-link-row">
      {props.views.map(({ name, query }) => (
        <Link key={name} href={`${paths.worklist}?${query}`}>
          {name}
        </Link>
      ))}
      <Link href={keep}>{props.views.length === 0 ? t('views.keepFirst') : t('views.keep')}</Link>
    </p>
  );
}
