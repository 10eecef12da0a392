import { createPatternApp } from './pattern-app.tsx';

const app = await createPatternApp();
const running = await app.listen({ port: 3090 });
process.stdout.write(`${running.origin}\n`);
