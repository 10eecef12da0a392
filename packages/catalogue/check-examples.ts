import { type AnswerProblem, validateAnswers } from './answers.ts';
import type { EntityRef, Finding } from './catalogue-problem.ts';
import { composeForm } from './compose-form.ts';
import { computeFee, computeOutsideCharge } from './compute-fee.ts';
import type { Example } from './example.ts';
import type { Catalogue } from './model.ts';
import { FIRST, operationIn, operationOf, operationsOf } from './operation.ts';
import { resolveAgency } from './resolve-agency.ts';
import { evaluateCondition, rulesOf } from './rules.ts';
import type { Path } from './shape.ts';

/** Every example can be sent as it stands and comes out as it says, every licence has one, and every question and document of a licence appears in one. */
export function checkExamples(catalogue: Catalogue, examples: readonly Example[]): readonly Finding[] {
  return [...examples.flatMap((example) => faultsOf(catalogue, example)), ...uncovered(catalogue, examples)];
}

function faultsOf(catalogue: Catalogue, example: Example): readonly Finding[] {
  const entity: EntityRef = { kind: 'example', id: example.id };
  const { expect, asking = FIRST } = example;
  const definition = catalogue.licences.get(example.licence);
  if (definition && !operationOf(definition, asking.kind))
    return [{ entity, path: ['licence'], message: `${asking.kind} is not taken through the portal` }];
  const got = outcomeOf(catalogue, example);
  const wrong = wrongAnswers(catalogue, example).map(({ concept, kind }) => ({
    ...{ entity, path: ['answers', concept] },
    message: `${concept} is ${kind === 'Required' ? 'not answered' : `refused: ${kind}`}`,
  }));
  const otherwise = Object.entries(got).flatMap(([member, value]) => {
    const wanted = Object.entries(expect).find(([name]) => name === member)?.[1];
    if (JSON.stringify(wanted) === JSON.stringify(value)) return [];
    const path: Path = wanted === undefined ? ['expect'] : ['expect', member];
    return [{ entity, path, message: `${member} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}` }];
  });
  return [...wrong, ...otherwise];
}

/** What the form would refuse; facts of the registries are not the applicant's to give. */
function wrongAnswers(catalogue: Catalogue, example: Example): readonly AnswerProblem[] {
  const { licence, answers, applicant, asking = FIRST } = example;
  if (!catalogue.licences.has(licence)) return [];
  const { sections } = composeForm(catalogue, [licence], applicant, answers, asking);
  const typed = sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ concept }) => concept.registry === undefined),
  }));
  return validateAnswers({ sections: typed }, answers);
}

/** What comes out for an example, in the members of `expect`. An operation that is not taken has no outcome. */
export function outcomeOf(catalogue: Catalogue, example: Example): { readonly [member: string]: unknown } {
  const { licence, answers, applicant, on, asking = FIRST } = example;
  const definition = catalogue.licences.get(licence);
  if (definition === undefined) return { licence: 'unknown' };
  if (!operationOf(definition, asking.kind)) return {};
  const place = answers['premises.subdistrict'];
  const agency = typeof place === 'string' ? resolveAgency(catalogue, licence, place) : undefined;
  const form = composeForm(catalogue, [licence], applicant, answers, asking);
  const fee = computeFee(catalogue, licence, agency, answers, on, asking.kind);
  const outside = computeOutsideCharge(catalogue, licence, answers, on);
  const typed = form.sections
    .flatMap((section) => section.questions)
    .filter((it) => it.concept.registry === undefined && !it.isCarried);
  return {
    needed: evaluateCondition(rulesOf(catalogue), definition.neededWhen, answers),
    agency: agency?.id,
    questions: typed.map((it) => it.concept.id),
    documents: form.documents.filter((it) => !it.replacedByRegistry).map((it) => it.document),
    replaced: form.documents.filter((it) => it.replacedByRegistry).map((it) => it.document),
    feeBaht: fee.ok ? fee.value.total / 100 : fee.error,
    ...(outside ? { outsideChargeBaht: outside.ok ? outside.value.total / 100 : outside.error } : {}),
    days: operationIn(definition, asking.kind).days,
  };
}

function uncovered(catalogue: Catalogue, examples: readonly Example[]): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence): readonly Finding[] => {
    const entity: EntityRef = { kind: 'licence', id: licence.id };
    if (operationsOf(licence).length === 0) return [];
    const own = examples.filter((example) => example.licence === licence.id);
    if (own.length === 0) return [{ entity, path: ['id'], message: 'has no example' }];
    const seen = new Set<string>(
      own.flatMap(({ expect }) => [...expect.questions, ...expect.documents, ...expect.replaced]),
    );
    return operationsOf(licence).flatMap(([kind, { questions, documents }]) => {
      const at = ['operations', kind];
      const isShown = own.some(({ asking = FIRST }) => asking.kind === kind);
      if (!isShown) return [{ entity, path: at, message: `no example of ${kind}` }];
      const missing = [
        ...questions.map((need, index) => ({ id: need.concept, path: [...at, 'questions', index] })),
        ...documents.map((need, index) => ({ id: need.document, path: [...at, 'documents', index] })),
      ].filter(({ id }) => !seen.has(id) && isTyped(catalogue, id));
      return missing.map(({ id, path }) => ({ entity, path, message: `${id} appears in no example` }));
    });
  });
}

function isTyped(catalogue: Catalogue, id: string): boolean {
  return [...catalogue.concepts.values()].every((concept) => concept.id !== id || concept.registry === undefined);
}
