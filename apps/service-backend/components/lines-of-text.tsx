import { Fragment, type JSX } from 'preact';

/** Text that somebody wrote in several lines, broken where they broke it. */
export function LinesOfText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </>
  );
}
