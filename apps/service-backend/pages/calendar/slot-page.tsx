import type { CalendarSlot } from '@biz/actions/ports/calendar.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { slotPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { mondayOf, weekHref } from './week.ts';

/** A slot of the calendar and the button that removes it; one that is in use stays. */
export function SlotPage(props: { readonly shell: Shell; readonly slot: CalendarSlot }): Markup {
  const { lang, t } = useText();
  const { slot } = props;
  const day = bangkokDate(slot.from);
  const back = weekHref({ monday: mondayOf(day), isMine: false });
  return (
    <OfficePage shell={props.shell} title={t('slot.title')} back={{ href: back, label: t('slot.back') }}>
      <PageHeading size="l">{t('slot.title')}</PageHeading>
      <SummaryList
        rows={[
          {
            key: t('calendar.column.time'),
            value: `${formatWeekdayDate(day, lang)} ${formatTimeSpan(slot, lang)}`,
          },
          { key: t('calendar.column.officer'), value: slot.officerName },
          { key: t('calendar.column.place'), value: t(`calendar.place.${slot.place}`) },
        ]}
      />
      {slot.status === 'open' ? (
        <>
          <p class="govuk-body">{t('slot.lead')}</p>
          <Form action={slotPath(slot.id)}>
            <OnceField />
            <ButtonGroup>
              <Button look="warning">{t('slot.remove')}</Button>
              <Link href={back}>{t('slot.keep')}</Link>
            </ButtonGroup>
          </Form>
        </>
      ) : (
        <InsetText>{t('slot.inUse')}</InsetText>
      )}
    </OfficePage>
  );
}
