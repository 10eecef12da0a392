import type { EntityRef, Finding } from './catalogue-problem.ts';
import type { Agency, Business, Catalogue, GuideQuestion, Licence, Operation } from './model.ts';
import { nearestName } from './nearest-name.ts';
import { type AgencyOperation, FIRST, LATER_KINDS, needsOf, type OperationKind, operationsOf } from './operation.ts';
import type { Process } from './process.ts';
import type { Path } from './shape.ts';

/** Every id that the catalogue names must exist. Answers one finding for each that does not. */
export function checkReferences(catalogue: Catalogue): readonly Finding[] {
  return [
    ...[...catalogue.licences.values()].flatMap((licence) => ofLicence(catalogue, licence)),
    ...[...catalogue.businesses.values()].flatMap((business) => ofBusiness(catalogue, business)),
    ...[...catalogue.agencies.values()].flatMap((agency) => ofAgency(catalogue, agency)),
    ...[...catalogue.processes.values()].flatMap(ofProcess),
  ];
}

function ofLicence(catalogue: Catalogue, licence: Licence): readonly Finding[] {
  const entity: EntityRef = { kind: 'licence', id: licence.id };
  return [
    ...missing(entity, catalogue.agencyKinds, [[['agencyKind'], licence.agencyKind]]),
    ...missing(
      entity,
      catalogue.licences,
      licence.after.map((id, index) => [['after', index], id]),
    ),
    ...operationsOf(licence).flatMap(([kind, operation]) => ofOperation(catalogue, entity, kind, operation)),
    ...licence.atAgency.flatMap((operation, index) => ofAgencyOperation(catalogue, entity, index, operation)),
    ...ofChanges(licence, entity),
  ];
}

function ofOperation(
  { concepts, documents, processes }: Catalogue,
  entity: EntityRef,
  kind: OperationKind,
  operation: Operation,
): readonly Finding[] {
  const at = ['operations', kind];
  return [
    ...missing(entity, processes, [[[...at, 'process'], operation.process]]),
    ...missing(
      entity,
      concepts,
      operation.questions.map((need, i) => [[...at, 'questions', i, 'concept'], need.concept]),
    ),
    ...missing(
      entity,
      documents,
      operation.documents.map((need, i) => [[...at, 'documents', i, 'document'], need.document]),
    ),
    ...repeated(
      entity,
      [...at, 'questions'],
      operation.questions.map((need) => need.concept),
    ),
    ...repeated(
      entity,
      [...at, 'documents'],
      operation.documents.map((need) => need.document),
    ),
  ];
}

function ofAgencyOperation(
  { concepts, documents, processes }: Catalogue,
  entity: EntityRef,
  position: number,
  operation: AgencyOperation,
): readonly Finding[] {
  const at = ['atAgency', position];
  const { process } = operation;
  return [
    ...missing(entity, processes, process === undefined ? [] : [[[...at, 'process'], process]]),
    ...missing(
      entity,
      concepts,
      operation.questions.map((id, i) => [[...at, 'questions', i], id]),
    ),
    ...missing(
      entity,
      documents,
      operation.documents.map((id, i) => [[...at, 'documents', i], id]),
    ),
    ...repeated(entity, [...at, 'questions'], operation.questions),
    ...repeated(entity, [...at, 'documents'], operation.documents),
  ];
}

/** A change asks again what the first application asked, and an operation takes changes of its own licence. */
function ofChanges(licence: Licence, entity: EntityRef): readonly Finding[] {
  const { questions, documents } = needsOf(licence, FIRST);
  const asked = new Map(questions.map((need) => [String(need.concept), need]));
  const wanted = new Map(documents.map((need) => [String(need.document), need]));
  const changes = new Map(licence.changes.map((change) => [change.id, change]));
  const named = <T extends string>(at: Path, member: string, ids: readonly T[]) =>
    ids.map((id, index): [Path, string] => [[...at, member, index], id]);
  return [
    ...licence.changes.flatMap((change, index) => [
      ...missing(entity, asked, named(['changes', index], 'questions', change.questions)),
      ...missing(entity, wanted, named(['changes', index], 'documents', change.documents)),
    ]),
    ...LATER_KINDS.flatMap((kind) =>
      missing(entity, changes, named(['operations', kind], 'changes', licence.operations[kind]?.changes ?? [])),
    ),
  ];
}

function ofBusiness(catalogue: Catalogue, business: Business): readonly Finding[] {
  const entity: EntityRef = { kind: 'business', id: business.id };
  return [
    ...missing(
      entity,
      catalogue.licences,
      business.licences.map((id, index) => [['licences', index], id]),
    ),
    ...missing(
      entity,
      catalogue.concepts,
      business.guide.map((step, i) => [['guide', i, 'concept'], step.concept]),
    ),
    ...missing(
      entity,
      new Map(business.licences.map((id) => [String(id), id])),
      Object.keys(business.onlyWhen ?? {}).map((id) => [['onlyWhen', id], id]),
      true,
    ),
    ...business.guide.flatMap((question, index) => ofChoices(catalogue, entity, question, index)),
  ];
}

/** A guide offers choices that its question has. */
function ofChoices(
  { concepts }: Catalogue,
  entity: EntityRef,
  { concept, choices = [] }: GuideQuestion,
  position: number,
): readonly Finding[] {
  const type = concepts.get(concept)?.type;
  const known = type?.kind === 'choice' || type?.kind === 'choices' ? type.choices : [];
  const values = new Map(known.map((choice) => [choice.value, choice]));
  const at = ['guide', position, 'choices'];
  return [
    ...missing(
      entity,
      values,
      choices.map((value, index) => [[...at, index], value]),
    ),
    ...repeated(entity, at, choices),
  ];
}

function ofAgency(catalogue: Catalogue, agency: Agency): readonly Finding[] {
  const entity: EntityRef = { kind: 'agency', id: agency.id };
  const named = (['feeRules', 'formNumbers'] as const).flatMap((member) =>
    Object.keys(agency[member]).map((id): [Path, string] => [[member, id], id]),
  );
  return [
    ...missing(entity, catalogue.agencyKinds, [[['kind'], agency.kind]]),
    ...missing(entity, catalogue.licences, named, true),
  ];
}

function ofProcess(process: Process): readonly Finding[] {
  const entity: EntityRef = { kind: 'process', id: process.id };
  const steps = new Map(Object.entries(process.steps));
  const stations = new Map<string, unknown>(process.stations.map((station) => [station.id, station]));
  const targets = [...steps].flatMap(([id, step]) =>
    step.actions.flatMap((row, index): [Path, string][] => {
      const at = ['steps', id, 'actions', index];
      return [
        [[...at, 'to'], row.to],
        ...(row.whenFree === undefined ? [] : [[[...at, 'whenFree'], row.whenFree] satisfies [Path, string]]),
      ];
    }),
  );
  return [
    ...missing(entity, steps, [[['initial'], process.initial], ...targets]),
    ...missing(
      entity,
      stations,
      [...steps].flatMap(([id, { station }]): [Path, string][] =>
        station === undefined ? [] : [[['steps', id, 'station'], station]],
      ),
    ),
  ];
}

function missing(
  entity: EntityRef,
  known: ReadonlyMap<string, unknown>,
  named: readonly (readonly [Path, string])[],
  onKey = false,
): readonly Finding[] {
  return named
    .filter(([, name]) => !known.has(name))
    .map(([path, name]) => {
      const suggestion = nearestName(name, known.keys());
      return {
        entity,
        path,
        message: `${name} does not exist`,
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(onKey ? { onKey } : {}),
      };
    });
}

function repeated(entity: EntityRef, path: Path, names: readonly string[]): readonly Finding[] {
  return names
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => names.indexOf(name) !== index)
    .map(({ name, index }) => ({ entity, path: [...path, index], message: `${name} is listed twice` }));
}
