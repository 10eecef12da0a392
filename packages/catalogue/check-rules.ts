import type { ConceptId } from '@biz/kernel/ids.ts';
import type { EntityRef, Finding } from './catalogue-problem.ts';
import type { FeeRule } from './fee-rule.ts';
import type { Business, Catalogue, Licence } from './model.ts';
import { operationsOf } from './operation.ts';
import { expressionProblem } from './rule-problem.ts';
import { type Rules, rulesOf } from './rules.ts';
import type { Path } from './shape.ts';

type Use = {
  readonly path: Path;
  readonly text: string | undefined;
  readonly type: 'bool' | 'double';
  readonly group?: ConceptId;
};

/** Every condition must be a yes/no and every amount a number over known concepts. Expects references to be sound. */
export function checkRules(catalogue: Catalogue): readonly Finding[] {
  const rules = rulesOf(catalogue);
  const { licences, businesses, agencies } = catalogue;
  return [
    ...[...licences.values()].flatMap((it) => check(rules, catalogue, { kind: 'licence', id: it.id }, ofLicence(it))),
    ...[...businesses.values()].flatMap((it) =>
      check(rules, catalogue, { kind: 'business', id: it.id }, ofBusiness(it)),
    ),
    ...[...agencies.values()].flatMap((it) =>
      check(
        rules,
        catalogue,
        { kind: 'agency', id: it.id },
        Object.entries(it.feeRules).flatMap(([licence, list]) => ofFeeRules(list, ['feeRules', licence])),
      ),
    ),
  ];
}

function ofBusiness({ guide, onlyWhen = {} }: Business): readonly Use[] {
  return [
    ...guide.map(({ when }, index): Use => ({ path: ['guide', index, 'when'], text: when, type: 'bool' })),
    ...Object.entries(onlyWhen).map(([id, text]): Use => ({ path: ['onlyWhen', id], text, type: 'bool' })),
  ];
}

function ofLicence(licence: Licence): readonly Use[] {
  const needs = operationsOf(licence).flatMap(([kind, operation]) =>
    (['questions', 'documents'] as const).flatMap((member) =>
      operation[member].map(
        (need, index): Use => ({ path: ['operations', kind, member, index, 'when'], text: need.when, type: 'bool' }),
      ),
    ),
  );
  const reasons = (licence.reasons ?? []).map(
    (reason, index): Use => ({ path: ['reasons', index, 'when'], text: reason.when, type: 'bool' }),
  );
  return [
    { path: ['neededWhen'], text: licence.neededWhen, type: 'bool' },
    ...reasons,
    ...needs,
    ...operationsOf(licence).flatMap(([kind, { feeRules }]) => ofFeeRules(feeRules, ['operations', kind, 'feeRules'])),
    ...ofFeeRules(licence.outsideCharge?.rules ?? [], ['outsideCharge', 'rules']),
  ];
}

function ofFeeRules(feeRules: readonly FeeRule[], at: Path): readonly Use[] {
  return feeRules.flatMap((rule, index) =>
    rule.lines.flatMap((line, position): Use[] => {
      const path = [...at, index, 'lines', position];
      const group = line.forEach === undefined ? {} : { group: line.forEach };
      return [
        { path: [...path, 'when'], text: line.when, type: 'bool', ...group },
        { path: [...path, 'amount'], text: line.amount, type: 'double', ...group },
      ];
    }),
  );
}

function check(rules: Rules, catalogue: Catalogue, entity: EntityRef, uses: readonly Use[]): readonly Finding[] {
  return uses.flatMap(({ path, text, type, group }): Finding[] => {
    if (text === undefined) return [];
    if (group !== undefined && catalogue.concepts.get(group)?.type.kind !== 'group') {
      return [{ entity, path: [...path.slice(0, -1), 'forEach'], message: `${group} is not a repeating group` }];
    }
    const problem = expressionProblem(rules, catalogue, { text, type, ...(group === undefined ? {} : { group }) });
    return problem === undefined ? [] : [{ entity, path, ...problem }];
  });
}
