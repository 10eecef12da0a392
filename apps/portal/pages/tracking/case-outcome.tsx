import type { ActionKind, PayPlace } from '@biz/catalogue/process.ts';
import type { Ending } from '@biz/licensing/application-state.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import type { Case } from '../../progress/case.ts';
import { useProgressTexts } from '../../progress/progress-texts.ts';
import type { Situation } from '../../progress/situation.ts';
import { useTexts } from '../../use-texts.ts';
import { AppointmentNotes } from './appointment-notes.tsx';

/** What an application's situation means for the person, and the way on; never a dead end. */
export function CaseOutcome({ its }: { readonly its: Case }): Markup {
  return (
    <>
      <Outcome its={its} />
      <Wishes its={its} />
    </>
  );
}

/** What may be asked for where the application stands now. */
function Wishes({ its }: { readonly its: Case }): Markup | null {
  const { t } = useTexts(trackingMessages);
  const { view, process } = its;
  const { withdrawal } = view.state;
  const may = (action: ActionKind) => process.steps[view.state.step]?.actions.some((row) => row.action === action);
  const number = view.state.number;
  const links = [
    ...(view.state.turn === 'done' ? [{ href: paths.applicationFeedback(view.id), label: t('case.rate') }] : []),
    ...(may('choose-delivery') ? [{ href: paths.delivery(view.id), label: t('case.delivery') }] : []),
    ...(may('send-payment-proof') ? [{ href: paths.paymentProof(view.id), label: t('case.proof') }] : []),
    ...(may('ask-withdrawal')
      ? [{ href: paths.withdrawal(view.id), label: t(withdrawal ? 'case.withdraw.change' : 'case.withdraw') }]
      : []),
  ];
  return (
    <>
      {withdrawal && view.state.turn !== 'done' ? <p class="govuk-body">{t('case.withdrawal')}</p> : null}
      {links.length > 0 ? (
        <LinkRow>
          {links.map(({ href, label }) => (
            <Link key={href} href={href} what={number}>
              {label}
            </Link>
          ))}
        </LinkRow>
      ) : null}
    </>
  );
}

function Outcome({ its }: { readonly its: Case }): Markup | null {
  const { t } = useTexts(trackingMessages);
  const { situation, view } = its;
  switch (situation.kind) {
    case 'checking':
    case 'confirming-payment':
      return null;
    case 'considering':
    case 'choosing-time':
      return <AppointmentNotes its={its} />;
    case 'correcting':
      return <RequestedItems its={its} situation={situation} />;
    case 'paying':
      return <HowToPay its={its} where={situation.where} />;
    case 'payment-lapsed':
      return <PaymentLapsed its={its} situation={situation} />;
    case 'making':
      return view.state.papers.some(({ paper }) => paper === 'assessment') ? (
        <Assessed its={its} />
      ) : (
        <p class="govuk-body">{t('case.making')}</p>
      );
    case 'collecting':
      return (
        <p class="govuk-body">
          {view.state.trackingNumber
            ? t('case.dispatched', { number: view.state.trackingNumber })
            : t('case.collect', { number: view.state.issued?.number ?? '' })}
        </p>
      );
    case 'completed':
      return <Completed its={its} />;
    case 'returned':
      return <Returned ending={situation.ending} />;
    case 'refused':
      return <Refused its={its} ending={situation.ending} />;
    case 'withdrawn':
      return <EndedWithout>{t('case.withdrawn')}</EndedWithout>;
    case 'lapsed':
      return <Lapsed ending={situation.ending} />;
  }
}

function HowToPay({ its, where }: { readonly its: Case; readonly where: PayPlace }): Markup {
  const { t } = useTexts(trackingMessages);
  const { bill, paymentProof } = its.view.state;
  return (
    <>
      {paymentProof?.rejection ? (
        <InsetText>
          <p>{t('case.proofRejected', { reason: paymentProof.rejection })}</p>
        </InsetText>
      ) : null}
      <p class="govuk-body">{where === 'online' && !bill ? t('case.noBill') : t(`case.afterPay.${where}`)}</p>
    </>
  );
}

function PaymentLapsed(props: {
  readonly its: Case;
  readonly situation: Extract<Situation, { kind: 'payment-lapsed' }>;
}): Markup {
  const { t, tx } = useTexts(trackingMessages);
  const { its, situation } = props;
  if (situation.isAsked) return <p class="govuk-body">{t('case.paymentLapsed.asked')}</p>;
  return (
    <p class="govuk-body">
      {tx('case.paymentLapsed', { date: <Day date={situation.payBy} /> })}{' '}
      <Link href={paths.reopening(its.view.id)}>{t('case.reopen')}</Link>
    </p>
  );
}

function Lapsed({ ending }: { readonly ending: Extract<Ending, { kind: 'lapsed' }> }): Markup {
  const { t, tx } = useTexts(trackingMessages);
  const date = ending.due ? <Day date={ending.due} /> : '';
  return (
    <EndedWithout>
      {tx(`case.lapsed.${ending.cause}`, { date })}
      {ending.reason ? ` ${t('case.lapsed.reason', { reason: ending.reason })}` : ''}
    </EndedWithout>
  );
}

/** The end of an application without a decision, and the way to begin again. */
function EndedWithout({ children }: { readonly children: Content }): Markup {
  const { t } = useTexts(trackingMessages);
  return (
    <>
      <InsetText>
        <p>{children}</p>
      </InsetText>
      <LinkRow>
        <Link href={paths.landing}>{t('case.again')}</Link>
      </LinkRow>
    </>
  );
}

function RequestedItems(props: {
  readonly its: Case;
  readonly situation: Extract<Situation, { kind: 'correcting' }>;
}): Markup {
  const { t, lang } = useTexts(trackingMessages);
  const progress = useProgressTexts();
  const { its, situation } = props;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {situation.items.map((item) => (
        <li key={itemKey(item)}>
          {t('case.item', {
            document: its.itemName(item)[lang],
            reason: progress.t(`reason.${'reason' in item ? item.reason : item.kind}`),
            note: item.note,
          })}
        </li>
      ))}
    </ul>
  );
}

function Completed({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(trackingMessages);
  const { issued, trackingNumber } = its.view.state;
  const name = its.licence.deliverable.name[lang];
  return (
    <>
      <p class="govuk-body">
        {issued ? t('case.done.licence', { name, number: issued.number }) : t('case.done.sent', { name })}
      </p>
      {trackingNumber ? <p class="govuk-body">{t('case.done.tracking', { number: trackingNumber })}</p> : null}
      {issued ? (
        <LinkRow>
          <Link href={paths.licence(issued.number)} what={issued.number}>
            {t('case.done.open')}
          </Link>
        </LinkRow>
      ) : (
        <Assessed its={its} />
      )}
    </>
  );
}

function Assessed({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(trackingMessages);
  return (
    <InsetText>
      <p>{t('case.assessed', { agency: its.agency.name[lang] })}</p>
      {its.licence.deliverable.conditions.map((condition) => (
        <p key={condition.en}>{condition[lang]}</p>
      ))}
    </InsetText>
  );
}

function Returned({ ending }: { readonly ending: Extract<Ending, { kind: 'returned' }> }): Markup {
  const { t } = useTexts(trackingMessages);
  return (
    <>
      <InsetText>
        <p>{t('case.returned', { reason: ending.reason })}</p>
      </InsetText>
      <p class="govuk-body">{t('case.returned.next')}</p>
      <LinkRow>
        <Link href={paths.landing}>{t('case.again')}</Link>
      </LinkRow>
    </>
  );
}

function Refused(props: { readonly its: Case; readonly ending: Extract<Ending, { kind: 'refused' }> }): Markup {
  const { t, lang } = useTexts(trackingMessages);
  const { its, ending } = props;
  return (
    <>
      <SummaryList
        look="flat"
        rows={[
          { key: t('case.refused.facts'), value: ending.facts },
          { key: t('case.refused.law'), value: ending.law },
          { key: t('case.refused.reasons'), value: ending.reasons },
          { key: t('case.refused.appeal'), value: ending.appealTo[lang] },
          {
            key: t('case.refused.appealBy'),
            value: (
              <strong>
                <Day date={ending.appealBy} look="weekday" />
              </strong>
            ),
          },
        ]}
      />
      <p class="govuk-body">
        {t('case.refused.next', { number: its.view.state.number, agency: its.agency.name[lang] })}
      </p>
      <LinkRow>
        <Link href={paths.landing}>{t('case.again')}</Link>
      </LinkRow>
    </>
  );
}
