import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { Lateness } from '@biz/licensing/lateness/lateness-of.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Link } from '@biz/web/components/link.tsx';
import type { JSX } from 'preact';
import { useDays } from '../components/use-days.ts';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import { extensionOpenTo, latenessOfCase, mayExplain } from './case-time.ts';
import type { OfficerCase } from './officer-case.ts';

/** Calendar days. */
const TOLD_WITHIN_DAYS = 7;

/** What the agency owes for its time: a reason when it is late, and the way to more days while the law gives it. */
export function TimeDuties({ officerCase }: { readonly officerCase: OfficerCase }): JSX.Element {
  const { t } = useText();
  const lateness = latenessOfCase(officerCase);
  const { id } = officerCase.application;
  return (
    <>
      <ResultTold officerCase={officerCase} />
      {lateness ? <LatenessDuty officerCase={officerCase} lateness={lateness} /> : null}
      {extensionOpenTo(officerCase) ? (
        <p>
          <Link href={casePath('extension', id)}>{t('extend.link')}</Link>
        </p>
      ) : null}
    </>
  );
}

/**
 * The result must reach the applicant within seven days (Licensing Facilitation Act, s. 10). Its message is put into their inbox
 * in the very transaction of the decision, so the day of the decision is the proof.
 */
function ResultTold({ officerCase }: { readonly officerCase: OfficerCase }): JSX.Element | null {
  const { lang, tx } = useText();
  const { approvedBy, ending, endedAt } = officerCase.application.state;
  const at = approvedBy?.at ?? (ending?.kind === 'refused' || ending?.kind === 'returned' ? endedAt : undefined);
  if (!at) return null;
  const told = bangkokDate(at);
  return (
    <p>{tx('told.result', { date: formatDate(told, lang), by: formatDate(plusDays(told, TOLD_WITHIN_DAYS), lang) })}</p>
  );
}

function LatenessDuty(props: { readonly officerCase: OfficerCase; readonly lateness: Lateness }): JSX.Element {
  const { lang, t, tx } = useText();
  const { officerCase, lateness } = props;
  const { owed, latest, missed } = lateness;
  const { id } = officerCase.application;
  const explained = latest?.explained;
  return (
    <>
      {owed ? (
        <p>
          <strong>
            {tx(owed.isOverdue ? 'late.owedOverdue' : 'late.owed', {
              notice: owed.notice,
              date: formatDate(owed.by, lang),
            })}
          </strong>
        </p>
      ) : null}
      {mayExplain(officerCase) ? (
        <p>
          <ButtonLink href={casePath('lateness', id)}>{t('late.link')}</ButtonLink>
        </p>
      ) : null}
      {explained ? (
        <p>
          {tx('late.explained', {
            notice: latest.notice,
            date: formatDate(bangkokDate(explained.at), lang),
            expected: formatDate(explained.newExpectedDate, lang),
          })}{' '}
          {latest.copiedAt
            ? tx('late.copied', { date: formatDate(bangkokDate(latest.copiedAt), lang) })
            : t('late.copying')}
        </p>
      ) : null}
      {missed > 0 ? <p>{t('late.missed', { count: missed })}</p> : null}
    </>
  );
}

/** Both ways of counting, which of them binds, and the extensions so far. */
export function WaysOfCounting({ officerCase }: { readonly officerCase: OfficerCase }): JSX.Element | null {
  const { lang, t, tx } = useText();
  const { application, clock } = officerCase;
  const days = useDays(application.state.dayBasis);
  if (clock.kind === 'not-started') return null;
  return (
    <Details summary={t('clock.ways')}>
      {(['net', 'gross'] as const).map((way) => (
        <p key={way}>
          {tx(`clock.way.${way}`, { used: days(clock[way].used), date: formatDate(clock[way].due, lang) })}
        </p>
      ))}
      <p>{t(`clock.binds.${clock.binding}`)}</p>
      {(application.state.clock.extensions ?? []).map((extension) => (
        <p key={extension.at}>
          {tx('extend.was', {
            days: days(extension.days),
            from: formatDate(extension.from, lang),
            to: formatDate(extension.to, lang),
          })}
        </p>
      ))}
    </Details>
  );
}
