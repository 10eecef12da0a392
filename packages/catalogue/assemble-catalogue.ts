import type {
  AgencyId,
  AgencyKindId,
  BusinessId,
  ConceptId,
  DocumentTypeId,
  LicenceId,
  ProcessId,
} from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { closingDays, type PublicHoliday } from './calendar.ts';
import type { CatalogueProblem, EntityRef, Finding } from './catalogue-problem.ts';
import type { Example } from './example.ts';
import { type GeneralRulesFile, withGeneralRules } from './general-rules.ts';
import { wholeLicence } from './like-licence.ts';
import type { Agency, AgencyKind, Business, Catalogue, Concept, DocumentType, Licence } from './model.ts';
import type { Process } from './process.ts';
import type { Path, Shape } from './shape.ts';
import { fileShapes } from './shapes/file-shapes.ts';
import { licenceOfFile, sourcePath } from './shapes/licence-file.ts';
import type { SourceFile } from './source-file.ts';

/** Holds in every process beside its own file. */
const GENERAL_RULES = 'processes/general-rules.yaml';

type Assembled = {
  readonly catalogue: Catalogue;
  readonly examples: readonly Example[];
  locate(findings: readonly Finding[]): readonly CatalogueProblem[];
};

/** Puts the files together. Refuses files of no known place, of a wrong shape, misnamed or twice defined. Pure. */
export function assembleCatalogue(
  files: readonly SourceFile[],
  version: string,
): Result<Assembled, readonly CatalogueProblem[]> {
  const gathering = new Gathering();
  for (const file of files) addFile(gathering, file, files);
  const { problems, places, maps, examples, generalRules } = gathering;
  if (problems.length > 0) return err(problems);
  for (const [id, process] of maps.processes) maps.processes.set(id, withGeneralRules(process, generalRules));
  function locate(findings: readonly Finding[]): readonly CatalogueProblem[] {
    return findings.map((finding) => {
      const place = places.get(keyOf(finding.entity));
      if (place === undefined) throw new Error(`no source of ${keyOf(finding.entity)}`);
      const path = place.toSource?.(finding.path) ?? finding.path;
      return place.file.problem({ ...finding, path: [...place.path, ...path] });
    });
  }
  const days = closingDays(
    maps.publicHolidays.map(({ date }) => date),
    [],
  );
  const catalogue = {
    ...{ version, ...maps, holidays: days.national, holidaysOf: days.of },
    asOf(): Catalogue {
      return this;
    },
  };
  return ok({ catalogue, examples, locate });
}

/** Where an entity is written; `toSource` when its members stand elsewhere than in the model. */
type Place = { readonly file: SourceFile; readonly path: Path; readonly toSource?: (path: Path) => Path };

/** Everything read so far. */
class Gathering {
  readonly problems: CatalogueProblem[] = [];
  readonly places = new Map<string, Place>();
  readonly examples: Example[] = [];
  generalRules: GeneralRulesFile = { steps: {}, rules: [] };
  readonly maps = {
    concepts: new Map<ConceptId, Concept>(),
    documents: new Map<DocumentTypeId, DocumentType>(),
    agencyKinds: new Map<AgencyKindId, AgencyKind>(),
    agencies: new Map<AgencyId, Agency>(),
    businesses: new Map<BusinessId, Business>(),
    licences: new Map<LicenceId, Licence>(),
    processes: new Map<ProcessId, Process>(),
    publicHolidays: [] as PublicHoliday[],
  };

  read<T>(file: SourceFile, shape: Shape<T>): T | undefined {
    const result = shape.read(file.data, []);
    if (result.ok) return result.value;
    this.problems.push(...result.error.map((misfit) => file.problem(misfit)));
    return undefined;
  }

  /** Remembers where an entity is written; false when it was written before. */
  place(entity: EntityRef, file: SourceFile, path: Path, toSource?: (path: Path) => Path): boolean {
    const before = this.places.get(keyOf(entity));
    if (before) this.problems.push(file.problem({ path, message: `${entity.id} is also in ${before.file.name}` }));
    else this.places.set(keyOf(entity), { file, path, ...(toSource ? { toSource } : {}) });
    return before === undefined;
  }

  misnamed(file: SourceFile, id: string, expected: string): void {
    if (id !== expected) this.problems.push(file.problem({ path: ['id'], message: `${id} is not the file's name` }));
  }
}

function addFile(gathering: Gathering, file: SourceFile, files: readonly SourceFile[]): void {
  const parts = file.name.split('/');
  const stem = (parts.at(-1) ?? '').replace(/\.yaml$/, '');
  if (parts[0] === 'concepts') addConcepts(gathering, file);
  else if (parts[0] === 'documents') addDocuments(gathering, file);
  else if (parts[0] === 'agency-kinds') addAgencyKinds(gathering, file);
  else if (parts[0] === 'agencies') addOne(gathering, file, fileShapes.agency, 'agency', gathering.maps.agencies, stem);
  else if (parts[0] === 'businesses')
    addOne(gathering, file, fileShapes.business, 'business', gathering.maps.businesses, stem);
  else if (parts[0] === 'licences' && parts.length === 4) addLicence(gathering, file, { parts, files });
  else if (parts[0] === 'licences' && parts[3] === 'examples') addExample(gathering, file, parts, stem);
  else if (file.name === GENERAL_RULES) addGeneralRules(gathering, file);
  else if (parts[0] === 'processes') addProcess(gathering, file, stem);
  else if (parts[0] === 'calendar') addCalendar(gathering, file, stem);
  else gathering.problems.push(file.problem({ path: [], message: 'no kind of file belongs here' }));
}

function addConcepts(gathering: Gathering, file: SourceFile): void {
  const bodies = gathering.read(file, fileShapes.concepts)?.concepts ?? {};
  for (const [name, body] of Object.entries(bodies)) {
    const id = name as ConceptId;
    if (gathering.place({ kind: 'concept', id }, file, ['concepts', name]))
      gathering.maps.concepts.set(id, { id, ...body });
  }
}

function addDocuments(gathering: Gathering, file: SourceFile): void {
  const bodies = gathering.read(file, fileShapes.documents)?.documents ?? {};
  for (const [name, body] of Object.entries(bodies)) {
    const id = name as DocumentTypeId;
    if (gathering.place({ kind: 'document', id }, file, ['documents', name]))
      gathering.maps.documents.set(id, { id, ...body });
  }
}

function addAgencyKinds(gathering: Gathering, file: SourceFile): void {
  const bodies = gathering.read(file, fileShapes['agency-kinds'])?.agencyKinds ?? {};
  for (const [name, body] of Object.entries(bodies)) {
    const id = name as AgencyKindId;
    if (gathering.place({ kind: 'agency-kind', id }, file, ['agencyKinds', name]))
      gathering.maps.agencyKinds.set(id, { id, ...body });
  }
}

function addOne<Id extends string, T extends { readonly id: Id }>(
  gathering: Gathering,
  file: SourceFile,
  shape: Shape<T>,
  kind: EntityRef['kind'],
  map: Map<Id, T>,
  stem: string,
): void {
  const value = gathering.read(file, shape);
  if (value === undefined) return;
  gathering.misnamed(file, value.id, stem);
  if (gathering.place({ kind, id: value.id }, file, [])) map.set(value.id, value);
}

function addLicence(
  gathering: Gathering,
  file: SourceFile,
  { parts, files }: { readonly parts: readonly string[]; readonly files: readonly SourceFile[] },
): void {
  const whole = wholeLicence(file, files);
  if (!whole.ok) gathering.problems.push(whole.error);
  const value = whole.ok ? gathering.read(whole.value, fileShapes.licence) : undefined;
  if (value === undefined) return;
  gathering.misnamed(file, value.id, parts[2] ?? '');
  if (value.agencyKind !== parts[1])
    gathering.problems.push(file.problem({ path: ['agencyKind'], message: `the folder says ${parts[1]}` }));
  const toSource = (path: Path) => sourcePath(value, path);
  if (gathering.place({ kind: 'licence', id: value.id }, file, [], toSource))
    gathering.maps.licences.set(value.id, licenceOfFile(value));
}

function addExample(gathering: Gathering, file: SourceFile, parts: readonly string[], stem: string): void {
  const value = gathering.read(file, fileShapes.example);
  if (value === undefined) return;
  gathering.misnamed(file, value.licence, parts[2] ?? '');
  const id = `${value.licence}/${stem}`;
  if (gathering.place({ kind: 'example', id }, file, [])) gathering.examples.push({ id, ...value });
}

function addProcess(gathering: Gathering, file: SourceFile, stem: string): void {
  const value = gathering.read(file, fileShapes.process);
  if (value === undefined) return;
  gathering.misnamed(file, value.id, stem);
  const steps = Object.fromEntries(Object.entries(value.steps).map(([id, step]) => [id, { id, ...step }]));
  if (gathering.place({ kind: 'process', id: value.id }, file, []))
    gathering.maps.processes.set(value.id, { ...value, steps });
}

function addGeneralRules(gathering: Gathering, file: SourceFile): void {
  const value = gathering.read(file, fileShapes['general-rules']);
  if (value !== undefined) gathering.generalRules = value;
}

function addCalendar(gathering: Gathering, file: SourceFile, stem: string): void {
  const value = gathering.read(file, fileShapes.calendar);
  if (value === undefined) return;
  gathering.place({ kind: 'calendar', id: stem }, file, []);
  if (String(value.year) !== stem)
    gathering.problems.push(file.problem({ path: ['year'], message: `the file is named ${stem}` }));
  for (const [index, holiday] of value.holidays.entries()) {
    if (!holiday.date.startsWith(stem))
      gathering.problems.push(file.problem({ path: ['holidays', index, 'date'], message: `not in ${stem}` }));
    gathering.maps.publicHolidays.push(holiday);
  }
}

function keyOf(entity: EntityRef): string {
  return `${entity.kind} ${entity.id}`;
}
