import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { pickOf } from '../pages/assignment/picks.ts';
import { paths } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { OfficerCase } from './officer-case.ts';

/** Who has the case, and the way to take it or give it on while it is open. */
export function AssigneeLine({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { application, officer } = officerCase;
  const { assignee, turn } = application.state;
  const name = assignee?.name ?? t('assignee.none');
  const isMine = assignee?.subject === officer.subject;
  const pick = { case: pickOf(application), to: isMine ? '' : 'me' };
  const href = `${paths.assignment}?${new URLSearchParams(pick).toString()}`;
  return (
    <>
      {t('case.assignee', { name })}{' '}
      {turn === 'done' ? null : <Link href={href}>{t(assignee ? 'case.assign' : 'case.take')}</Link>}
    </>
  );
}
