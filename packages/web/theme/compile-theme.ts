import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));

/** The theme as compressed CSS, with fonts at `fonts/<file>`. */
export function compileTheme(): string {
  const importers = [new NodePackageImporter(FOLDER)];
  return compile(`${FOLDER}theme.scss`, { style: 'compressed', importers, charset: false, quietDeps: true }).css;
}
