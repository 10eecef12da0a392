import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';

/** What one may read about the system. */
export type AboutTopic = 'help' | 'privacy' | 'accessibility';

/** A short, true text: how to work here, what is recorded, how it is protected. */
export function AboutPage(props: { readonly shell: Shell; readonly topic: AboutTopic }): Markup {
  const { t } = useText();
  const { topic } = props;
  const parts = (['1', '2', '3', '4'] as const).map((part) => ({
    title: t(`about.${topic}.${part}.title`),
    text: t(`about.${topic}.${part}.text`),
  }));
  return (
    <OfficePage shell={props.shell} title={t(`about.${topic}`)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading size="l">{t(`about.${topic}`)}</PageHeading>
          {parts.map(({ title, text }) => (
            <section key={title}>
              <h2 class="govuk-heading-m">{title}</h2>
              <p class="govuk-body">{text}</p>
            </section>
          ))}
        </div>
      </div>
    </OfficePage>
  );
}
