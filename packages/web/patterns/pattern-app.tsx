import { systemClock } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Hero } from '../components/hero.tsx';
import { OfficeLayout } from '../components/office-layout.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Panel } from '../components/panel.tsx';
import { PlainLayout } from '../components/plain-layout.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import { Result } from '../components/result.tsx';
import { Moment } from '../components/when.tsx';
import type { FieldError } from '../forms/field-error.ts';
import type { Markup } from '../markup/markup.ts';
import { webRefusals } from '../refusals.ts';
import { html } from '../reply.ts';
import { memorySessionStore } from '../testing/memory-session-store.ts';
import { createWebApp, type WebApp } from '../web-app.ts';
import { patternChrome } from './chrome.ts';
import { ContentPatterns } from './content-patterns.tsx';
import { FormPatterns } from './form-patterns.tsx';
import { ListPatterns } from './list-patterns.tsx';
import { OfficePatterns } from './office-patterns.tsx';
import { patternTexts } from './pattern-texts.ts';
import { ProgressPatterns } from './progress-patterns.tsx';
import { moment } from './sample-days.ts';

/** Pages that show every component, by path. */
export const patternPages: Readonly<Record<string, (lang: Lang) => Markup>> = {
  '/': (lang) => <PublicPatterns lang={lang} />,
  '/forms': (lang) => <FormPage lang={lang} errors={[]} />,
  '/errors': (lang) => <FormPage lang={lang} errors={allErrors(lang)} />,
  '/progress': (lang) => <SignedInPage lang={lang} />,
  '/office': (lang) => <OfficePage lang={lang} />,
  '/valid': (lang) => <ResultPage lang={lang} isGood />,
  '/revoked': (lang) => <ResultPage lang={lang} isGood={false} />,
  '/submitted': (lang) => <SubmittedPage lang={lang} />,
};

/** An app that serves the pattern pages and the kit's refusals, for looking and for tests. */
export async function createPatternApp(origin = 'http://127.0.0.1:3090'): Promise<WebApp<string, 'anyone'>> {
  const app = await createWebApp<string, 'anyone'>({
    name: 'patterns',
    service: { th: 'Biz Portal', en: 'Biz Portal' },
    origin,
    secret: new Uint8Array(32).fill(1),
    clock: systemClock,
    messages: patternTexts,
    refusals: webRefusals,
    sessions: memorySessionStore(),
    identify: () => 'visitor',
    authorise: async () => 'allow',
  });
  for (const [path, page] of Object.entries(patternPages)) {
    app.route({ method: 'GET', path, policy: 'anyone', handler: ({ lang }) => html(page(lang)) });
  }
  app.route({
    method: 'POST',
    path: '/forms',
    policy: 'anyone',
    upload: { maxBytes: 1_000_000, maxFiles: 1 },
    handler: ({ lang }) => html(<FormPage lang={lang} errors={allErrors(lang)} />, { status: 422 }),
  });
  return app;
}

type Props = { readonly lang: Lang };

function PublicPatterns({ lang }: Props): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const when = <Moment instant={moment('2026-11-28T15:00:00Z')} />;
  return (
    <PublicLayout
      title={t('title')}
      chrome={patternChrome(lang)}
      navigation={navigation(lang)}
      notice={tx('downtime', { when })}
    >
      <Hero>
        <PageHeading>{t('title')}</PageHeading>
        <p class="govuk-body-l">{t('lead')}</p>
      </Hero>
      <ContentPatterns lang={lang} />
    </PublicLayout>
  );
}

function FormPage({ lang, errors }: Props & { readonly errors: readonly FieldError[] }): Markup {
  const t = patternTexts.t[lang];
  return (
    <PublicLayout
      title={t('title')}
      chrome={patternChrome(lang)}
      navigation={navigation(lang)}
      hasErrors={errors.length > 0}
      back={{ href: '/' }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading>{t('title')}</PageHeading>
      <FormPatterns lang={lang} errors={errors} />
    </PublicLayout>
  );
}

function SignedInPage({ lang }: Props): Markup {
  const t = patternTexts.t[lang];
  const identity = { name: t('person'), actingFor: t('company'), changeHref: '/act-as', signOut: '/sign-out' };
  return (
    <PublicLayout title={t('title')} chrome={patternChrome(lang)} navigation={navigation(lang)} identity={identity}>
      <PageHeading caption={`${t('draft')} BP69-004821`}>{t('shop')}</PageHeading>
      <ProgressPatterns lang={lang} />
      <ListPatterns lang={lang} />
    </PublicLayout>
  );
}

function OfficePage({ lang }: Props): Markup {
  const t = patternTexts.t[lang];
  return (
    <OfficeLayout
      title={t('title')}
      chrome={patternChrome(lang)}
      unit={
        <>
          {t('operator')}
          <br />
          {t('unit')}
        </>
      }
      officer={{ name: t('person'), signOut: '/sign-out' }}
      side={[
        { href: '/mine', label: t('mine12'), count: 12, isCurrent: true },
        { href: '/report', label: t('report') },
      ]}
    >
      <OfficePatterns lang={lang} />
    </OfficeLayout>
  );
}

function ResultPage({ lang, isGood }: Props & { readonly isGood: boolean }): Markup {
  const t = patternTexts.t[lang];
  return (
    <PlainLayout
      title={t('verify')}
      service={{ th: 'Biz Portal', en: 'Biz Portal' }}
      footer={patternChrome(lang).footer}
    >
      <Result isGood={isGood} title={t(isGood ? 'valid' : 'revoked')}>
        {isGood ? t('validText') : t('inset')}
      </Result>
    </PlainLayout>
  );
}

function SubmittedPage({ lang }: Props): Markup {
  const t = patternTexts.t[lang];
  return (
    <PlainLayout title={t('submitted')} service={{ th: 'Biz Portal', en: 'Biz Portal' }}>
      <Panel title={t('submitted')}>BP69-004821</Panel>
    </PlainLayout>
  );
}

function navigation(lang: Lang) {
  const t = patternTexts.t[lang];
  return [
    { href: '/', label: t('licences'), isCurrent: true },
    { href: '/valid', label: t('verify') },
    { href: '/forms', label: t('help') },
    { href: '/progress', label: t('signIn'), atEnd: true, icon: 'user' as const },
  ];
}

function allErrors(lang: Lang): readonly FieldError[] {
  const message = patternTexts.t[lang]('areaError');
  return ['shop.name', 'area', 'reason', 'province', 'owner', 'sells', 'birthday', 'file', 'declare'].map((field) => ({
    field,
    message,
  }));
}
