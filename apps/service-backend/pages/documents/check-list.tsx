import type { CheckSubject } from '@biz/licensing/application-events.ts';
import { DocumentList } from '@biz/web/components/document-review.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useSubjectName } from '../../components/document-name.ts';
import { VerdictTag } from '../../components/verdict-tag.tsx';
import { casePath, checkPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** O5: everything that has to be checked, from the catalogue: each document, then each section of the form. */
export function CheckList(props: { readonly officerCase: OfficerCase; readonly current: CheckSubject }): Markup {
  const { t } = useText();
  const { checks, application } = props.officerCase;
  const name = useSubjectName(props.officerCase);
  const here = checkPath(application.id, props.current);
  return (
    <DocumentList
      title={t('documents.progress', { done: checks.all - checks.open.length, all: checks.all })}
      documents={[...checks.checks, ...checks.sections].map((check) => {
        const href = checkPath(application.id, check);
        const isCurrent = href === here;
        return { href, name: name(check), tag: <VerdictTag verdict={check.verdict} isOpen={isCurrent} />, isCurrent };
      })}
    >
      <ReplacedByRegistry officerCase={props.officerCase} />
    </DocumentList>
  );
}

function ReplacedByRegistry({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t } = useText();
  const replaced = officerCase.form.documents.filter(({ replacedByRegistry }) => replacedByRegistry !== undefined);
  if (replaced.length === 0) return null;
  return (
    <SourceLine>
      {t('documents.replaced', { list: replaced.map(({ type }) => type.label[lang]).join(', ') })}{' '}
      <Link href={casePath('application', officerCase.application.id)}>{t('documents.replacedLink')}</Link>
    </SourceLine>
  );
}
