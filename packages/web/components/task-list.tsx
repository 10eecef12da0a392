import type { Content, Markup } from '../markup/markup.ts';

/** A task: a link with what it is about, and its status as a `Tag`. Without `href` it cannot be started yet. */
export type Task = {
  /** Unique on the page; the link is described by the status of this id. */
  readonly id: string;
  readonly name: Content;
  readonly href?: string;
  readonly hint?: Content;
  readonly status: Content;
};

/** Tasks with their status. `isStrong` puts a strong rule on top, for a list that stands alone. */
export function TaskList(props: { readonly tasks: readonly Task[]; readonly isStrong?: boolean }): Markup {
  return (
    <ul class={props.isStrong ? 'govuk-task-list bp-tasks-strong' : 'govuk-task-list'}>
      {props.tasks.map((task) => (
        <TaskItem key={task.id} {...task} />
      ))}
    </ul>
  );
}

function TaskItem({ id, name, href, hint, status }: Task): Markup {
  const base = 'govuk-task-list__item';
  const ids = { hint: `${id}-hint`, status: `${id}-status` };
  return (
    <li class={href === undefined ? base : `${base} ${base}--with-link`}>
      <div class="govuk-task-list__name-and-hint">
        {href === undefined ? (
          <div>{name}</div>
        ) : (
          <a
            class="govuk-link govuk-task-list__link govuk-link--no-visited-state"
            href={href}
            aria-describedby={hint === undefined ? ids.status : `${ids.hint} ${ids.status}`}
          >
            {name}
          </a>
        )}
        {hint === undefined ? null : (
          <div id={ids.hint} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class="govuk-task-list__status" id={ids.status}>
        {status}
      </div>
    </li>
  );
}
