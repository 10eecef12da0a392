import type { Catalogue, Operation } from '@biz/catalogue/model.ts';
import type { Chain, Span } from '@biz/catalogue/plan-time.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../messages/guide.ts';
import { useTexts } from '../use-texts.ts';

/** The days of a licence in its own way of counting. */
export function Days({ plan }: { readonly plan: Pick<Operation, 'days' | 'dayBasis'> }): Markup {
  const { days, dayBasis } = plan;
  return <SpanText span={{ working: 0, calendar: 0, [dayBasis]: days }} />;
}

/** Days one after the other, working days and calendar days each in their own way of counting. */
export function SpanText({ span }: { readonly span: Span }): Markup {
  const { tx } = useTexts(guideMessages);
  const { working, calendar } = span;
  const inWorking = tx(working === 1 ? 'result.days.working.one' : 'result.days.working', { days: working });
  const inCalendar = tx(calendar === 1 ? 'result.days.calendar.one' : 'result.days.calendar', { days: calendar });
  if (calendar === 0) return <>{inWorking}</>;
  return working === 0 ? <>{inCalendar}</> : <>{tx('span.both', { working: inWorking, calendar: inCalendar })}</>;
}

/** The licences of a chain in order: which waits for which. */
export function ChainText(props: { readonly chain: Chain; readonly catalogue: Pick<Catalogue, 'licences'> }): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { chain, catalogue } = props;
  const name = (id: Chain['licences'][number]) => catalogue.licences.get(id)?.shortName[lang] ?? id;
  return (
    <>
      {t('chain.order', { names: chain.licences.map(name).join(t('chain.then')) })}
      {chain.unknown.length === 0 ? null : <> {t('chain.unknown', { names: chain.unknown.map(name).join(', ') })}</>}
    </>
  );
}
