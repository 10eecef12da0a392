import { CODE, draftMandateIn, mandateInForce, sealMandateIn, visitWithMalee } from './acting-steps.ts';
import { fillIn, GUIDE, startDraftIn } from './fill-in.ts';
import type { PortalFixture } from './portal-fixture.ts';
import { COMPANY, malee, somchai } from './registry-samples.ts';
import type { TestBrowser } from './test-browser.ts';

/** Pages to look at with the browser that sees them. */
export type ActingPages = {
  readonly who: string;
  readonly browser: TestBrowser;
  readonly paths: readonly string[];
  /** Pages full of what people typed in Thai. */
  readonly filled?: readonly string[];
};

/** Every page about acting for others, in every state: of the principal, the attorney, staff, and a public device. */
export async function actingPages(fixture: PortalFixture): Promise<readonly ActingPages[]> {
  const { principal, attorney, mandate } = await mandateInForce(fixture);
  const draft = await startDraftIn(attorney, fixture);
  await fillIn(attorney, draft);
  const own = await startDraftIn(principal, fixture, { juristicId: COMPANY });
  const [open, waiting, offered] = [
    await draftMandateIn(principal),
    await draftMandateIn(principal),
    await draftMandateIn(principal),
  ];
  await sealMandateIn(principal, offered);
  await principal.submit(`${waiting}/check`, { declaration: 'yes' });
  return [
    {
      who: 'principal',
      browser: principal,
      paths: [
        '/mandates',
        '/mandates/new',
        `${open}/check`,
        open,
        `${waiting}/otp`,
        offered,
        mandate,
        `${mandate}/revocation`,
        '/act-as',
        own,
      ],
    },
    {
      who: 'attorney',
      browser: attorney,
      paths: ['/home', '/act-as?ended=1', '/mandates', mandate, `${offered}/answer`, START],
      filled: [draft, `${draft}/check`],
    },
    ...(await staffPages(fixture)),
    ...(await devicePages(fixture)),
  ];
}

const START = `/start?business=restaurant&${GUIDE}`;

async function staffPages(fixture: PortalFixture): Promise<readonly ActingPages[]> {
  const { staff, visit } = await visitWithMalee(fixture);
  const draft = await startDraftIn(staff, fixture);
  await fillIn(staff, draft);
  await staff.submit(`${draft}/check`, { declaration: 'yes' });
  const helper = (await visitWithMalee(fixture)).staff;
  await staff.submit(`${draft}/otp`, { code: CODE });
  const second = await visitWithMalee(fixture);
  const open = await startDraftIn(second.staff, fixture);
  return [
    {
      who: 'staff',
      browser: second.staff,
      paths: ['/assist', '/assist/new', second.visit, `${second.visit}/end`, open, visit, `${visit}/sheet`],
      filled: [`${open}/check`],
    },
    { who: 'helper', browser: helper, paths: ['/assist', visit] },
  ];
}

async function devicePages(fixture: PortalFixture): Promise<readonly ActingPages[]> {
  const device = fixture.visitor();
  await device.submit('/kiosk', {});
  const signedIn = await fixture.signedIn(malee, { kind: 'person' }, undefined, true);
  const { attorney } = await mandateInForce(fixture);
  const empty = await fixture.signedIn({ ...somchai, nationalId: malee.nationalId });
  return [
    { who: 'device', browser: device, paths: ['/kiosk', '/', '/kiosk/phone?to=/', '/sign-in', '/nothing-here'] },
    { who: 'device-home', browser: signedIn, paths: ['/home', '/mandates'] },
    { who: 'attorney-again', browser: attorney, paths: ['/licences', '/filings'] },
    { who: 'empty', browser: empty, paths: ['/mandates'] },
  ];
}
