import type { Lang } from '@biz/kernel/localised.ts';
import { Bars } from '../components/bars.tsx';
import { Button } from '../components/button.tsx';
import { CaseHeader, NextStep } from '../components/case-header.tsx';
import { Figures } from '../components/figures.tsx';
import { BatchBar, FilterBar } from '../components/filter-bar.tsx';
import { Form } from '../components/form.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Select } from '../components/select.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Tag } from '../components/tag.tsx';
import { TextInput } from '../components/text-input.tsx';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { ReviewPattern } from './review-pattern.tsx';
import { WorklistPattern } from './worklist-pattern.tsx';

/** What officers work with. */
export function OfficePatterns(props: { readonly lang: Lang }): Markup {
  return (
    <>
      <Head {...props} />
      <List {...props} />
      <ReviewPattern {...props} />
      <Report {...props} />
    </>
  );
}

function Head({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const next = <NextStep tag={<Tag state="officer">{t('check')}</Tag>}>{t('plan')}</NextStep>;
  const figures = [
    { number: '93%', label: t('time') },
    { number: 3, unit: t('case'), label: t('due'), isBad: true },
  ];
  const tabs = [
    { href: '/?v=all', label: t('all', { count: 48 }), isCurrent: true },
    { href: '/?v=check', label: t('check') },
  ];
  return (
    <>
      <CaseHeader caption={`BP69-004833-1 ${t('food')}`} title={t('shop')} subtitle={t('person')} end={next} />
      <Figures look="small" figures={figures} />
      <Tabs label={t('views')} tabs={tabs} />
    </>
  );
}

function List({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  return (
    <>
      <FilterBar action="/" button={t('filter')}>
        <TextInput name="find" label={t('name')} type="search" autocomplete="off" />
        <Select name="status" label={t('status')} options={[{ value: '', label: t('all', { count: 48 }) }]} />
      </FilterBar>
      <Form>
        <WorklistPattern lang={lang} />
        <BatchBar>
          <Select name="to" label={t('who')} options={[{ value: '1', label: t('person') }]} />
          <Button look="secondary">{t('assign')}</Button>
        </BatchBar>
      </Form>
      <Pagination previous="/?before=1" next="/?after=2" />
    </>
  );
}

function Report({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const bar = (label: string, value: number, limit: number) => ({
    label,
    value,
    limit,
    text: t('ofDays', { value, limit }),
  });
  return (
    <>
      <h2 class="govuk-heading-m">{t('report')}</h2>
      <Bars
        legend={{ value: t('spent'), rest: t('rest'), limit: t('limit') }}
        bars={[bar(t('food'), 5, 7), bar(t('alcohol'), 33, 30)]}
      />
    </>
  );
}
