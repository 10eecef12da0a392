import type { EntityRef, Finding } from './catalogue-problem.ts';
import type { Catalogue, Concept } from './model.ts';
import { operationsOf } from './operation.ts';

/**
 * Nothing lies about that nobody uses: concepts, documents, licences, processes, kinds of agency, and choices of a question that
 * only guides ask and none of them offers.
 */
export function checkUnused(catalogue: Catalogue): readonly Finding[] {
  const used = usesOf(catalogue);
  return [
    ...unused('concept', catalogue.concepts, [...used.asked, ...used.guided]),
    ...unused('document', catalogue.documents, used.documents),
    ...unused('licence', catalogue.licences, used.licences),
    ...unused('process', catalogue.processes, used.processes),
    ...unused('agency-kind', catalogue.agencyKinds, used.kinds),
    ...unofferedChoices(catalogue, used.asked),
  ];
}

function usesOf({ licences, businesses }: Catalogue) {
  const all = [...licences.values()];
  const operations = all.flatMap((licence) => operationsOf(licence).map(([, operation]) => operation));
  const atAgency = all.flatMap((licence) => licence.atAgency);
  const guides = [...businesses.values()];
  return {
    asked: [
      ...operations.flatMap((it) => it.questions.map((need) => need.concept)),
      ...atAgency.flatMap((it) => it.questions),
    ],
    guided: guides.flatMap((business) => business.guide.map((step) => step.concept)),
    documents: [
      ...operations.flatMap((it) => it.documents.map((need) => need.document)),
      ...atAgency.flatMap((it) => it.documents),
    ],
    licences: guides.flatMap((business) => business.licences),
    processes: [...operations.map((it) => it.process), ...atAgency.flatMap((it) => it.process ?? [])],
    kinds: all.map((licence) => licence.agencyKind),
  };
}

function unused(
  kind: EntityRef['kind'],
  map: ReadonlyMap<string, unknown>,
  used: readonly string[],
): readonly Finding[] {
  const names = new Set(used);
  return [...map.keys()]
    .filter((id) => !names.has(id))
    .map((id) => ({ entity: { kind, id }, path: [], message: 'is used nowhere' }));
}

function unofferedChoices(catalogue: Catalogue, asked: readonly string[]): readonly Finding[] {
  const isAsked = new Set(asked);
  return [...catalogue.concepts.values()].flatMap((concept): Finding[] => {
    const { type } = concept;
    if (isAsked.has(concept.id) || (type.kind !== 'choice' && type.kind !== 'choices')) return [];
    const offers = offersOf(catalogue, concept);
    return type.choices.flatMap(({ value }, index): Finding[] =>
      offers.has(value)
        ? []
        : [
            {
              entity: { kind: 'concept', id: concept.id },
              path: ['type', 'choices', index],
              message: `${value} is offered by no guide`,
            },
          ],
    );
  });
}

function offersOf({ businesses }: Catalogue, { id, type }: Concept): ReadonlySet<string> {
  const all = type.kind === 'choice' || type.kind === 'choices' ? type.choices.map(({ value }) => value) : [];
  const questions = [...businesses.values()].flatMap(({ guide }) => guide.filter(({ concept }) => concept === id));
  return new Set(questions.flatMap(({ choices }) => choices ?? all));
}
