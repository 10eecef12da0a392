import { subdistrictOf } from './areas.ts';
import type { CatalogueProblem, EntityRef, Finding } from './catalogue-problem.ts';
import { checkAgencyOperations } from './check-agency-operations.ts';
import { checkCertainty } from './check-certainty.ts';
import { checkChanges } from './check-changes.ts';
import { checkConditions } from './check-conditions.ts';
import { checkExamples } from './check-examples.ts';
import { checkFees } from './check-fees.ts';
import { checkGuides } from './check-guides.ts';
import { checkOperations } from './check-operations.ts';
import { checkProcesses } from './check-processes.ts';
import { checkReach } from './check-reach.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnused } from './check-unused.ts';
import type { LoadedCatalogue } from './link-catalogue.ts';
import type { Agency, Catalogue, FieldType } from './model.ts';
import type { Path } from './shape.ts';

/**
 * Everything about a loaded catalogue that shapes, references and types cannot say: nothing is unused or unreachable, both
 * languages are there, processes are sound, fees hold over their whole domain, examples come out. Empty = sound.
 */
export function checkCatalogue(loaded: LoadedCatalogue): readonly CatalogueProblem[] {
  const { catalogue, examples, locate } = loaded;
  return [...checkOffer(loaded), ...locate(checkExamples(catalogue, examples))];
}

/** As `checkCatalogue`, without running the examples. */
export function checkOffer({ catalogue, locate }: LoadedCatalogue): readonly CatalogueProblem[] {
  return locate([
    ...checkTexts(catalogue),
    ...checkTypes(catalogue),
    ...checkUnused(catalogue),
    ...checkOrder(catalogue),
    ...checkDocuments(catalogue),
    ...checkInspections(catalogue),
    ...checkAgencies(catalogue),
    ...checkProcesses(catalogue),
    ...checkConditions(catalogue),
    ...checkReach(catalogue),
    ...checkCertainty(catalogue),
    ...checkGuides(catalogue),
    ...checkFees(catalogue),
    ...checkOperations(catalogue),
    ...checkChanges(catalogue),
    ...checkAgencyOperations(catalogue),
  ]);
}

/** Ranges are not empty, choices and fields are named once. */
function checkTypes(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.concepts.values()].flatMap((concept) =>
    typeFaults(concept.type, ['type']).map(({ path, message }) => ({
      entity: { kind: 'concept' as const, id: concept.id },
      path,
      message,
    })),
  );
}

function typeFaults(type: FieldType, path: Path): readonly { readonly path: Path; readonly message: string }[] {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return type.min < type.max ? [] : [{ path, message: 'min is not below max' }];
    case 'choice':
    case 'choices':
      return type.choices.length > 1
        ? repeated(
            type.choices.map((it) => it.value),
            path,
          )
        : [{ path, message: 'offers no choice' }];
    case 'group': {
      const names = repeated(
        type.fields.map((field) => field.name),
        path,
      );
      const range = type.min <= type.max ? [] : [{ path, message: 'min is above max' }];
      return [
        ...names,
        ...range,
        ...type.fields.flatMap((it, index) => typeFaults(it.type, [...path, 'fields', index, 'type'])),
      ];
    }
    case 'text':
    case 'yes-no':
    case 'date':
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
    case 'subdistrict':
      return [];
  }
}

function repeated(names: readonly string[], path: Path): readonly { readonly path: Path; readonly message: string }[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ path, message: `${name} twice` }));
}

/** A registry replaces copies of what the State has issued (Cabinet resolution of 2 October 2561), and nothing else. */
function checkDocuments(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.documents.values()].flatMap(({ id, issuedByState, replacedBy }): Finding[] =>
    replacedBy === undefined || issuedByState
      ? []
      : [
          {
            entity: { kind: 'document', id },
            path: ['replacedBy'],
            message: 'no registry has what the State did not issue',
          },
        ],
  );
}

/** A checklist has items, each named once. */
function checkInspections(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap(({ id, inspection }) => {
    if (!inspection) return [];
    const path = ['inspection', 'checklist'];
    const ids = inspection.checklist.map((item) => item.id);
    const empty = ids.length === 0 ? [{ path, message: 'a checklist without items' }] : [];
    return [...empty, ...repeated(ids, path)].map((fault) => ({ entity: { kind: 'licence' as const, id }, ...fault }));
  });
}

/** No licence waits, by way of others, for itself. */
function checkOrder(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence): Finding[] => {
    const before = new Set(licence.after);
    for (const id of before) for (const next of catalogue.licences.get(id)?.after ?? []) before.add(next);
    return before.has(licence.id)
      ? [{ entity: { kind: 'licence', id: licence.id }, path: ['after'], message: 'waits for itself' }]
      : [];
  });
}

/** Areas exist, belong to the agency's province, and no two agencies of one kind claim the same one. */
function checkAgencies(catalogue: Catalogue): readonly Finding[] {
  const agencies = [...catalogue.agencies.values()];
  return agencies.flatMap((agency) => {
    const entity: EntityRef = { kind: 'agency', id: agency.id };
    const areas = agency.subdistricts.flatMap((code, index): Finding[] => {
      const message = areaFault(agency, code) ?? rivalFault(agency, agencies, code);
      return message === undefined ? [] : [{ entity, path: ['subdistricts', index], message }];
    });
    const whole = agencies.find(
      (it) => it !== agency && isWholeProvince(it) && it.kind === agency.kind && it.province === agency.province,
    );
    const clash =
      isWholeProvince(agency) && whole
        ? [{ entity, path: ['province'], message: `${whole.id} serves it whole, too` }]
        : [];
    const isSecond =
      catalogue.agencyKinds.get(agency.kind)?.onlyOffice &&
      agencies.find(({ kind }) => kind === agency.kind) !== agency;
    const second = isSecond ? [{ entity, path: ['kind'], message: `of ${agency.kind} there is only one office` }] : [];
    const foreign = Object.keys(agency.feeRules).filter((id) => kindOf(catalogue, id) !== agency.kind);
    return [
      ...areas,
      ...clash,
      ...second,
      ...foreign.map((id) => ({ entity, path: ['feeRules', id], message: 'is not of this kind of agency' })),
    ];
  });
}

function areaFault(agency: Agency, code: string): string | undefined {
  if (subdistrictOf(code) === undefined) return `${code} is no subdistrict`;
  return code.startsWith(agency.province) ? undefined : `${code} lies outside province ${agency.province}`;
}

function rivalFault(agency: Agency, agencies: readonly Agency[], code: string): string | undefined {
  const rival = agencies.find((it) => it !== agency && it.kind === agency.kind && it.subdistricts.includes(code));
  return rival === undefined ? undefined : `${rival.id} serves ${code}, too`;
}

function isWholeProvince(agency: Agency): boolean {
  return agency.subdistricts.length === 0;
}

function kindOf(catalogue: Catalogue, licence: string): string | undefined {
  return [...catalogue.licences.values()].find((it) => it.id === licence)?.agencyKind;
}
