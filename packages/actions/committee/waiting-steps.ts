import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationsOf } from '@biz/catalogue/operation.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { CommitteeStep } from '../ports/committees.ts';

/** Every step of the catalogue in which an application waits for a committee, from the process tables alone. */
export function waitingSteps(catalogue: Catalogue): readonly CommitteeStep[] {
  const found = [...catalogue.licences.values()].flatMap((licence) =>
    operationsOf(licence).flatMap(([, { process }]) => {
      const steps = Object.values(catalogue.processes.get(process)?.steps ?? {});
      return steps
        .filter(({ actions }) => actions.some(({ action }) => action === 'file-resolution'))
        .map(({ id }) => ({ licence: licence.id, step: id }));
    }),
  );
  return found.filter(
    ({ licence, step }, index) => found.findIndex((one) => one.licence === licence && one.step === step) === index,
  );
}

/** True while the application waits for a committee. */
export function waitsForCommittee(catalogue: Catalogue, state: ApplicationState): boolean {
  const step = catalogue.asOf(state.catalogueVersion).processes.get(state.process)?.steps[state.step];
  return step?.actions.some(({ action }) => action === 'file-resolution') === true && state.withdrawal === undefined;
}
