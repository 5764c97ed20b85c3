import { voerOpdrachtUit } from './opdrachten.ts';

process.exitCode = await voerOpdrachtUit(process.argv.slice(2), process);
