import type { Opening } from '@biz/licensing/register/allowed-operations.ts';
import { RowMeta, Rows } from '@biz/web/components/rows.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import type { LicenceView } from './licence-page.tsx';

/** What can be asked about a licence now, what is under way, and from when the rest can be asked. */
export function Operations(props: LicenceView): Markup {
  const { t } = useTexts(operationMessages);
  const shown = (props.held.may('prepare') ? props.openings : []).filter(
    (it) => it.isOpen || it.because === 'under-way' || it.because === 'too-early',
  );
  return (
    <>
      <h2 class="govuk-heading-m" id="operations">
        {t('list.title')}
      </h2>
      {shown.length === 0 ? (
        <p class="govuk-body">{t('list.none')}</p>
      ) : (
        <Rows rows={shown.map((opening) => rowOf(props, opening, t))} />
      )}
    </>
  );
}

function rowOf(
  { held, underWay }: LicenceView,
  opening: Opening,
  t: (key: `name.${Opening['kind']}` | `lead.${Opening['kind']}`) => string,
) {
  const running = underWay.find(({ operation }) => operation === opening.kind);
  return {
    title: t(`name.${opening.kind}`),
    ...(running
      ? { href: paths.filing(running.filing) }
      : opening.isOpen
        ? { href: paths.licenceOperation(held.licence.number, opening.kind) }
        : {}),
    meta: t(`lead.${opening.kind}`),
    ...(opening.isOpen ? {} : { end: <Closed opening={opening} /> }),
  };
}

function Closed({ opening }: { readonly opening: Extract<Opening, { isOpen: false }> }): Content {
  const { t, tx } = useTexts(operationMessages);
  if (opening.because === 'under-way') return <Tag state="officer">{t('list.underWay')}</Tag>;
  if (opening.because !== 'too-early') return null;
  return <RowMeta>{tx('notOpen.too-early', { date: <Day date={opening.since} /> })}</RowMeta>;
}
