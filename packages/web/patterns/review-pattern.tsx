import type { Lang } from '@biz/kernel/localised.ts';
import { Button } from '../components/button.tsx';
import { cellsBetween, DayStrip } from '../components/day-strip.tsx';
import { ClockBox, DocumentList, ReviewColumns, Viewer } from '../components/document-review.tsx';
import { Form } from '../components/form.tsx';
import { Link } from '../components/link.tsx';
import { Radios } from '../components/radios.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { day } from './sample-days.ts';

/** A document beside its list and its verdict. */
export function ReviewPattern({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const documents = [
    { href: '/d/1', name: t('plan'), tag: <Tag state="officer">{t('doing')}</Tag>, isCurrent: true },
    { href: '/d/2', name: t('slip'), tag: <Tag state="done">{t('passed')}</Tag> },
  ];
  const viewer = (
    <Viewer
      title={t('plan')}
      open={<Link href="/f/1">{t('look')}</Link>}
      page={<p class="govuk-body">{t('clip')}</p>}
      file="plan.pdf"
    >
      <SummaryList look="tight" rows={[{ key: t('area'), value: '120' }]} />
    </Viewer>
  );
  return (
    <ReviewColumns
      list={<DocumentList title={t('documents')} documents={documents} />}
      viewer={viewer}
      verdict={<Verdict lang={lang} />}
    />
  );
}

function Verdict({ lang }: { readonly lang: Lang }): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const clock = { start: day('2026-11-12'), due: day('2026-11-19'), today: day('2026-11-18') };
  const verdicts = [
    { value: 'pass', label: t('passed') },
    { value: 'wrong', label: t('correct') },
  ];
  return (
    <>
      <ClockBox title={t('clock')}>
        <DayStrip cells={cellsBetween({ ...clock, holidays: new Set() })}>{tx('daysLate', { days: 0 })}</DayStrip>
      </ClockBox>
      <Form class="bp-verdict">
        <Radios name="verdict" label={t('plan')} labelSize="s" choices={verdicts} value="pass" isSmall />
        <Button>{t('save')}</Button>
      </Form>
    </>
  );
}
