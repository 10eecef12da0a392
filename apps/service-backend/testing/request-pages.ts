import assert from 'node:assert/strict';
import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Officer } from '../officer.ts';
import { casePath } from '../paths.ts';
import { fileSample, type SampleCase, workOn } from './sample-case.ts';
import { samplePdf } from './sample-files.ts';
import { licenceThat, officerOf, type SampleOffice } from './sample-office.ts';
import type { Shown } from './shown.ts';

const NAME = 'business.name-th' as ConceptId;
const SIZE = 'premises.area' as ConceptId;

/** The pages about asking for more: drafting, sending, what came back, letters; empty, full, late and with errors. */
export async function requestPages(office: SampleOffice, who: Officer): Promise<readonly Shown[]> {
  const { fresh, drafting, answered, late, items } = await casesAskedForMore(office, who);
  const at = (sample: { readonly id: string }, page: string) => `/applications/${sample.id}${page}`;
  const item = (key: string) => casePath('requestItem', drafting.id, { item: key });
  const due = { 'due.day': '1', 'due.month': '12', 'due.year': '2569' };
  return [
    { name: 'section', who, path: at(fresh, '/sections/premises') },
    {
      name: 'section with errors',
      who,
      path: at(fresh, '/sections/premises'),
      form: { verdict: 'incorrect', note: '' },
    },
    { name: 'section of the applicant', who, path: at(fresh, '/sections/applicant') },
    { name: 'requests, empty', who, path: at(fresh, '/requests') },
    { name: 'requests, drafted', who, path: at(drafting, '/requests') },
    { name: 'requests, answered', who, path: at(answered, '/requests') },
    { name: 'answers corrected', who, path: at(answered, '') },
    { name: 'new item: answer', who, path: at(drafting, '/requests/answer') },
    { name: 'new item: answer, with errors', who, path: at(drafting, '/requests/answer'), form: {} },
    { name: 'new item: more', who, path: at(drafting, '/requests/extra') },
    { name: 'new item: more, with errors', who, path: at(drafting, '/requests/extra'), form: {} },
    { name: 'new item: letter', who, path: at(drafting, '/requests/document') },
    { name: 'new item: letter, with errors', who, path: at(drafting, '/requests/document'), form: {} },
    { name: 'item', who, path: item(items.answer) },
    { name: 'item with errors', who, path: item(items.answer), form: { note: '' } },
    { name: 'item that is a letter', who, path: item(items.reply) },
    { name: 'letter to check', who, path: casePath('requestSending', drafting.id, { item: items.reply }) },
    {
      name: 'sending every kind',
      who,
      path: at(drafting, '/corrections'),
      form: { ...due, note: 'x', stage: 'check' },
    },
    { name: 'late demand', who, path: at(late, '/corrections') },
    {
      name: 'late demand with errors',
      who,
      path: at(late, '/corrections'),
      form: { ...due, late: '', stage: 'check' },
    },
    { name: 'nobody is asked now', who, path: at(answered, '/requests/items/none') },
  ];
}

async function casesAskedForMore(office: SampleOffice, who: Officer) {
  const digital = licenceThat(office, (row) => row.action === 'sign-licence');
  const [fresh] = await fileSample(office, [digital]);
  const [drafting] = await fileSample(office, [digital]);
  const [answered] = await fileSample(office, [digital]);
  const [late] = await fileSample(office, [digital]);
  assert.ok(fresh && drafting && answered && late);
  const items = await draftEveryKind(office, drafting, who);
  await workOn(office, drafting, who).pass();
  await draftEveryKind(office, drafting, who);
  const done = workOn(office, answered, who);
  await done.pass();
  await draftEveryKind(office, answered, who);
  await done.request('2026-12-01');
  await done.correct({ [NAME]: 'Kafae Rim Khlong', [SIZE]: '90' });
  const considering = workOn(office, late, who);
  await considering.pass();
  await considering.complete();
  await considering.draft({
    kind: 'extra',
    title: 'Drainage plan',
    formats: ['pdf'],
    note: 'Needed for the grease trap',
  });
  return { fresh, drafting, answered, late, items };
}

async function draftEveryKind(office: SampleOffice, sample: Pick<SampleCase, 'id'>, who: Officer) {
  const mine = workOn(office, sample, who);
  const colleague = workOn(office, sample, officerOf(who.agency, 'pakorn'));
  const upload = { bytes: await samplePdf(11), fileName: 'letter.pdf' };
  const answer = await mine.draft({ kind: 'answer', concept: NAME, reason: 'incorrect', note: 'Not as on the sign' });
  await mine.draft({ kind: 'answer', concept: SIZE, reason: 'incorrect', note: 'The plan says 90' });
  await colleague.draft({
    kind: 'extra',
    title: 'Drainage plan',
    formats: ['pdf', 'png'],
    note: 'For the grease trap',
  });
  const reply = await mine.draft({ kind: 'reply', title: 'Letter of inquiry', note: 'When do you open?', upload });
  return { answer, reply };
}
