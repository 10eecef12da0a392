import { Aside } from '@biz/web/components/aside.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { changesOf, type DraftContext } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';

/** Which licences an operation is about, and what was said to have changed. */
export function OperationAside({ context }: { readonly context: DraftContext }): Markup | null {
  const { t, lang } = useTexts(operationMessages);
  const { operation, id } = context.draft;
  if (!operation) return null;
  const offered = changesOf(context);
  const ticked = offered.filter((change) => operation.changes.includes(change.id));
  return (
    <Aside title={t(`name.${operation.kind}`)} titleSize="m">
      <ul class="govuk-list">
        {operation.about.map(({ licence, number }) => (
          <li key={number}>
            <Link href={paths.licence(number)}>
              {t('caption', {
                licence: context.licences.find((it) => it.id === licence)?.shortName[lang] ?? licence,
                number,
              })}
            </Link>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('hub.changes')}</h3>
          {ticked.length === 0 ? (
            <p class="govuk-body">{t('hub.changes.none')}</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {ticked.map((change) => (
                <li key={change.id}>{change.label[lang]}</li>
              ))}
            </ul>
          )}
          <LinkRow>
            <Link href={draftPaths.changes(id)}>{t('hub.changes.edit')}</Link>
          </LinkRow>
        </>
      )}
    </Aside>
  );
}

/** What was typed does not fit the licence any more. */
export function MisfitNote({ isMisfit }: { readonly isMisfit: boolean }): Markup | null {
  const { t } = useTexts(operationMessages);
  return isMisfit ? (
    <InsetText>
      <p>{t('hub.misfit')}</p>
    </InsetText>
  ) : null;
}
