import assert from 'node:assert/strict';
import type { Scene } from '../../support/story.ts';
import * as applying from './applying.ts';
import * as checking from './checking.ts';
import * as deciding from './deciding.ts';
import * as receiving from './receiving.ts';

/** A restaurant with alcohol and a sign: three licences of two agencies, from the first search to the verified certificate. */
export const OPEN_A_RESTAURANT: Readonly<Record<string, Scene>> = {
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
  'the excise office asks to correct an answer, which is the municipality’s answer too':
    checking.oneAnswerServesTwoAgencies,
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
