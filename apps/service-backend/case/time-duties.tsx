import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { Lateness } from '@biz/licensing/lateness/lateness-of.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useDays } from '../components/use-days.ts';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import { extensionOpenTo, latenessOfCase, mayExplain } from './case-time.ts';
import type { OfficerCase } from './officer-case.ts';

/** Calendar days. */
const TOLD_WITHIN_DAYS = 7;

/** What the agency owes for its time: a reason when it is late, and the way to more days while the law gives it. */
export function TimeDuties({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
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
 * The result must be told within seven days (Licensing Facilitation Act B.E. 2558, s. 10). Its message is in the inbox at once, but
 * an inbox that nobody opens tells nobody: what counts is that a provider took it over, or that it was read.
 */
function ResultTold({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t, tx } = useText();
  const { told, today } = officerCase;
  if (!told) return null;
  const decided = bangkokDate(told.at);
  const lastDay = plusDays(decided, TOLD_WITHIN_DAYS);
  const by = formatDate(lastDay, lang);
  if (told.reached) {
    const date = formatDate(bangkokDate(told.reached.at), lang);
    return <p>{tx('told.reached', { way: t(`told.way.${told.reached.by}`), date, by })}</p>;
  }
  const waiting = tx('told.waiting', { date: formatDate(decided, lang), by });
  return <p>{today > lastDay ? <strong class="bp-late">{waiting}</strong> : waiting}</p>;
}

function LatenessDuty(props: { readonly officerCase: OfficerCase; readonly lateness: Lateness }): Markup {
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
export function WaysOfCounting({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
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
