import type { Finding } from './catalogue-problem.ts';
import type { Catalogue } from './model.ts';
import type { Process, ProcessStep } from './process.ts';
import type { Path } from './shape.ts';

type Report = (path: Path, message: string) => void;

/**
 * A process table is sound when every step can be reached and left again until the end, no step offers the same action twice,
 * and on every way through it the clock starts at most once, stops only after it started, and is not running at the end.
 */
export function checkProcesses(catalogue: Catalogue): readonly Finding[] {
  const findings: Finding[] = [];
  for (const process of catalogue.processes.values()) {
    const entity = { kind: 'process' as const, id: process.id };
    const report: Report = (path, message) => findings.push({ entity, path, message });
    checkSteps(process, report);
    checkReach(process, report);
    checkEnds(process, report);
    checkClock(process, report);
    checkMoney(process, report);
    checkResolutions(process, report);
  }
  return findings;
}

function checkSteps(process: Process, report: Report): void {
  for (const step of Object.values(process.steps)) {
    const at = ['steps', step.id];
    const isEnd = step.turn === 'done';
    if (isEnd !== (step.phase === 'COMPLETED' || step.phase === 'REJECTED'))
      report([...at, 'turn'], 'turn and phase disagree about the end');
    if (isEnd && step.actions.length > 0) report([...at, 'actions'], 'nothing can be done after the end');
    if (!isEnd && step.actions.every((row) => row.to === step.id)) report([...at, 'actions'], 'there is no way out');
    for (const [index, row] of step.actions.entries()) {
      const isTwice = step.actions.findIndex((other) => other.action === row.action && other.by === row.by) < index;
      if (isTwice) report([...at, 'actions', index], `${row.action} by ${row.by} is offered twice`);
    }
  }
  const used = new Set(Object.values(process.steps).map((step) => step.station));
  for (const [index, station] of process.stations.entries()) {
    if (!used.has(station.id)) report(['stations', index], `no step stands at ${station.id}`);
  }
}

function checkReach(process: Process, report: Report): void {
  const reached = new Set<string>([process.initial]);
  for (const id of reached) for (const next of nextOf(process.steps[id])) reached.add(next);
  for (const id of Object.keys(process.steps)) if (!reached.has(id)) report(['steps', id], 'cannot be reached');
}

/** From every step some end can be reached. */
function checkEnds(process: Process, report: Report): void {
  const steps = Object.values(process.steps);
  const ending = new Set(steps.filter((step) => step.turn === 'done').map((step) => step.id));
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const step of steps) if (nextOf(step).some((id) => ending.has(id))) ending.add(step.id);
  }
  for (const { id } of steps) if (!ending.has(id)) report(['steps', id], 'never comes to an end');
  if (!steps.some((step) => step.phase === 'COMPLETED')) report(['steps'], 'nothing completes');
}

/** Walks every step in every state of the clock that it can be reached in. */
function checkClock(process: Process, report: Report): void {
  type Clock = 'not started' | 'running' | 'stopped';
  // Where documents are never found complete, nothing is decided and no time is promised.
  const isDecided = Object.values(process.steps).some((step) =>
    step.actions.some((row) => row.action === 'confirm-complete'),
  );
  const seen = new Set<string>();
  const walk = (step: ProcessStep | undefined, clock: Clock): void => {
    if (step === undefined || seen.has(`${step.id} ${clock}`)) return;
    seen.add(`${step.id} ${clock}`);
    if (step.turn === 'done' && clock === 'running') report(['steps', step.id], 'ends while the clock is running');
    if (step.phase === 'COMPLETED' && clock === 'not started' && isDecided)
      report(['steps', step.id], 'completes without the clock');
    for (const [index, row] of step.actions.entries()) {
      const at = ['steps', step.id, 'actions', index, 'clock'];
      if (row.clock === 'start' && clock !== 'not started') report(at, 'the clock has started before');
      if (row.clock === 'stop' && clock !== 'running') report(at, 'the clock is not running');
      const next = row.clock === 'start' ? 'running' : row.clock === 'stop' ? 'stopped' : clock;
      for (const to of [row.to, row.whenFree]) walk(to === undefined ? undefined : process.steps[to], next);
    }
  };
  walk(process.steps[process.initial], 'not started');
}

/** Only an approval has a fee; one that is computed leads to a place to pay, with a way round for a fee of zero. */
function checkMoney(process: Process, report: Report): void {
  for (const step of Object.values(process.steps)) {
    for (const [index, row] of step.actions.entries()) {
      const at = ['steps', step.id, 'actions', index];
      if ((row.action === 'approve') !== (row.fee !== undefined))
        report([...at, 'fee'], 'an approval, and nothing else, says its fee');
      const beginsPayment = process.steps[row.to]?.pay !== undefined && step.phase !== 'APPROVED_WAITING_PAY_FEE';
      if (beginsPayment && row.whenFree === undefined) report(at, 'whenFree is missing: a fee can be zero');
      if (row.fee === 'computed' && !Object.values(process.steps).some((other) => other.pay !== undefined))
        report([...at, 'fee'], 'nowhere can it be paid');
    }
    const takes = step.actions.some((row) => row.action === 'record-payment' || row.action === 'confirm-payment');
    if (step.pay !== undefined && !takes) report(['steps', step.id, 'pay'], 'a step to pay takes the payment');
  }
  checkChoices(process, report);
}

/** What a step offers and what can be chosen there belong together. */
function checkChoices(process: Process, report: Report): void {
  for (const step of Object.values(process.steps)) {
    const chooses = step.actions.some((row) => row.action === 'choose-delivery');
    if (chooses !== (step.deliver !== undefined))
      report(['steps', step.id, 'deliver'], 'a step that offers channels, and nothing else, lets one be chosen');
  }
}

/** Only a decision needs a resolution; where one does, a step takes it, and nowhere else. */
function checkResolutions(process: Process, report: Report): void {
  const steps = Object.values(process.steps);
  const takes = steps.some((step) => step.actions.some((row) => row.action === 'file-resolution'));
  let isNeeded = false;
  for (const step of steps) {
    for (const [index, row] of step.actions.entries()) {
      const at = ['steps', step.id, 'actions', index];
      if (row.action === 'file-resolution' && row.to !== step.id) report([...at, 'to'], 'a resolution moves nothing');
      if (row.needs === undefined) continue;
      isNeeded = true;
      if (row.action !== 'approve' && row.action !== 'refuse')
        report([...at, 'needs'], 'only a decision needs a resolution');
      if (!takes) report([...at, 'needs'], 'no step takes a resolution');
    }
  }
  if (takes && !isNeeded) report(['steps'], 'a resolution is taken but no decision needs it');
}

function nextOf(step: ProcessStep | undefined): readonly string[] {
  return (step?.actions ?? []).flatMap((row) => (row.whenFree === undefined ? [row.to] : [row.to, row.whenFree]));
}
