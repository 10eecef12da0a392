import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser, type TestBrowser, widths } from '@biz/web/testing/open-browser.ts';
import type { Sight } from '../support/person.ts';
import { type RunningTestSystem, startTestSystem } from '../support/running-system.ts';
import { beginStory, playScenes, type Scene, type Story } from '../support/story.ts';
import * as applying from './scenes/applying.ts';
import * as checking from './scenes/checking.ts';
import * as deciding from './scenes/deciding.ts';
import * as receiving from './scenes/receiving.ts';

const SCENES: Readonly<Record<string, Scene>> = {
  'a visitor reads the first page in Thai, in English and in Thai again': applying.looksAround,
  'search and guide lead to three licences with reasons, law, fee, days and documents': applying.findsOutWhatSheNeeds,
  'she signs in for her company, whose data come from the registers with source and date':
    applying.signsInForHerCompany,
  'she begins the one form and goes on in another browser': applying.fillsInOneForm,
  'she uploads each document once and none that the State has': applying.attachesEachDocumentOnce,
  'she declares, confirms with the code from her phone and has one filing with three numbers': applying.submitsOnce,
  'going back and reloading submits nothing twice': applying.goesBackSafely,
  'officers of the two agencies see only their own applications': checking.officersSeeOnlyTheirOwn,
  'the municipality asks to correct one document and the applicant sees whose turn it is':
    checking.officerAsksForOneCorrection,
  'she uploads the new file and it is the officer’s turn again': checking.applicantCorrects,
  'documents are confirmed complete and correct, and everybody sees the due dates':
    checking.officersConfirmCompleteness,
  'the municipality approves the food business, and it is her turn to pay': deciding.foodIsApproved,
  'she pays by a code that is the same on page, picture and slip, and no officer has to confirm':
    deciding.foodIsPaidByCode,
  'the liquor licence is paid at the counter, printed and collected': deciding.liquorIsPaidPrintedAndCollected,
  'the signboard costs nothing here; its assessment notice is attached and posted':
    deciding.signboardIsAssessedAndPosted,
  'somebody else than the approver signs, and the certificate is hers': receiving.foodIsSignedAndDelivered,
  'anybody verifies it by its number and by the code printed on it': receiving.anybodyVerifies,
  'a file with one changed byte is found out': receiving.oneChangedByteIsFound,
  'the history tells who did what, and she sees who looked at her data': receiving.historyTellsWhoDidWhat,
  'no page that anybody saw had a fault': async (story) => assert.deepEqual(story.problems(), []),
};

const WAYS: Readonly<Record<string, Sight>> = {
  'with script on a desk': { width: widths.desk, script: true },
  'without script on a phone': { width: widths.phone, script: false },
};

describe('Malee opens a restaurant', () => {
  let system: RunningTestSystem;
  let browser: TestBrowser;
  before(async () => {
    [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    await system.close();
  });

  for (const [way, sight] of Object.entries(WAYS)) {
    describe(way, () => {
      let story: Story;
      before(() => {
        story = beginStory({ system, browser }, sight);
      });
      after(() => story.end());
      playScenes(() => story, SCENES);
    });
  }
});
