import { sha256 } from '@biz/kernel/digest.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { assembleCatalogue } from './assemble-catalogue.ts';
import type { CatalogueProblem, Finding } from './catalogue-problem.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
import type { Example } from './example.ts';
import type { Catalogue } from './model.ts';
import type { SourceFile } from './source-file.ts';

/** A catalogue with what its checker needs besides: the examples, and where each thing is written. */
export type LoadedCatalogue = {
  readonly catalogue: Catalogue;
  readonly examples: readonly Example[];
  /** What it was made of. */
  readonly files: readonly SourceFile[];
  locate(findings: readonly Finding[]): readonly CatalogueProblem[];
};

/** Makes a catalogue of its files, or says everything that keeps them from being one. The result is frozen. Pure. */
export function linkCatalogue(files: readonly SourceFile[]): Result<LoadedCatalogue, readonly CatalogueProblem[]> {
  const broken = files.flatMap((file) => file.syntaxProblems);
  if (broken.length > 0) return err(broken);
  const assembled = assembleCatalogue(files, versionOf(files));
  if (!assembled.ok) return assembled;
  const { catalogue, examples, locate } = assembled.value;
  const findings = checkReferences(catalogue);
  if (findings.length > 0) return err(locate(findings));
  const misruled = checkRules(catalogue);
  return misruled.length > 0
    ? err(locate(misruled))
    : ok({ catalogue: deepFreeze(catalogue), examples, files, locate });
}

/** Examples do not change what the State offers, so they do not change the version. */
function versionOf(files: readonly SourceFile[]): string {
  const offered = files.filter((file) => !file.name.includes('/examples/'));
  return sha256(offered.map((file) => `${file.name}\n${sha256(file.text)}\n`).join(''));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const members = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const member of members) deepFreeze(member);
  return value;
}
