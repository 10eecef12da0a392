import type { Process, ProcessAction, ProcessStep } from './process.ts';

/**
 * A process as a Mermaid state diagram, drawn from its table with the general rules worked in: every step, every way from one
 * to another with who does what, and where the clock starts and stops. What leaves the step as it is stands in a list below.
 */
export function drawProcess(process: Process): string {
  const steps = Object.values(process.steps);
  return [
    `## ${process.id}: ${process.name.th}`,
    '',
    `${process.name.en}. Certainty: ${process.certainty.level}${process.certainty.source ? `, ${process.certainty.source}` : ''}.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...steps.map((step) => `  state "${nameOf(step)}" as ${idOf(step.id)}`),
    `  [*] --> ${idOf(process.initial)}`,
    ...steps.flatMap((step) => waysFrom(step)),
    ...steps.filter((step) => step.turn === 'done').map((step) => `  ${idOf(step.id)} --> [*]`),
    '```',
    '',
    ...steps.flatMap((step) => staying(step)),
    '',
  ].join('\n');
}

/** All processes, as the file of the documentation holds them. */
export function drawProcesses(processes: readonly Process[]): string {
  const sorted = [...processes].sort((a, b) => a.id.localeCompare(b.id));
  const head = [
    '# Processes',
    '',
    'Drawn by `npm run processes:draw` from the tables in `catalogue/processes`; `npm run check` fails when this file is not up to',
    'date. A way is marked with the action and who takes it; ▶ starts the clock, ■ stops it, "if free" is taken when the fee is zero.',
    '',
  ];
  return `${[...head, ...sorted.map(drawProcess)].join('\n').trimEnd()}\n`;
}

function nameOf(step: ProcessStep): string {
  return `${step.label.th.replaceAll('"', "'")} (${step.phase}, ${step.turn})`;
}

function waysFrom(step: ProcessStep): readonly string[] {
  const ways = new Map<string, string[]>();
  for (const row of step.actions) {
    for (const [to, mark] of targetsOf(row)) {
      if (to === step.id) continue;
      ways.set(to, [...(ways.get(to) ?? []), `${row.action} (${row.by})${clockOf(row)}${mark}`]);
    }
  }
  return [...ways].map(([to, labels]) => `  ${idOf(step.id)} --> ${idOf(to)}: ${labels.join(', ')}`);
}

function targetsOf(row: ProcessAction): readonly (readonly [string, string])[] {
  const plain = [row.to, ''] as const;
  return row.whenFree === undefined ? [plain] : [plain, [row.whenFree, ' if free']];
}

function clockOf({ clock }: ProcessAction): string {
  if (clock === undefined) return '';
  return clock === 'start' ? ' ▶' : ' ■';
}

function staying(step: ProcessStep): readonly string[] {
  const rows = step.actions.filter((row) => row.to === step.id).map((row) => `${row.action} (${row.by})`);
  return rows.length === 0 ? [] : [`- \`${step.id}\` stays: ${rows.join(', ')}`];
}

/** Mermaid reads a hyphen as part of an arrow. */
function idOf(step: string): string {
  return step.replaceAll('-', '_');
}
