import type { Path } from './shape.ts';

/** A thing of the catalogue that a finding is about. */
export type EntityRef = {
  readonly kind:
    | 'concept'
    | 'document'
    | 'agency-kind'
    | 'agency'
    | 'business'
    | 'licence'
    | 'process'
    | 'calendar'
    | 'example';
  readonly id: string;
};

/** Something wrong with the meaning of the catalogue, before it is known where that is written. */
export type Finding = {
  readonly entity: EntityRef;
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string;
  readonly onKey?: true;
};

/** Something wrong, where it is written: file below the catalogue's folder, line from 1, member path. */
export type CatalogueProblem = {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
  /** A known name that may have been meant. */
  readonly suggestion?: string;
};

/** `licences/excise/liquor/licence.yaml:12 operations.new.questions[3].concept: … (did you mean x?)` */
export function formatProblem(problem: CatalogueProblem): string {
  const hint = problem.suggestion === undefined ? '' : ` (did you mean ${problem.suggestion}?)`;
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${problem.file}:${problem.line} ${path}${problem.message}${hint}`;
}

/** `operations.new.questions[3].concept` */
export function formatPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : part.includes('.') ? `["${part}"]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
