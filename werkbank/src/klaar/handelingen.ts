import { HANDELINGEN_LKO } from './handelingen-lko.ts';
import { HANDELINGEN_RAO } from './handelingen-rao.ts';
import { HANDELINGEN_REGIO } from './handelingen-regio.ts';
import { HANDELINGEN_SIGNAALLIJST } from './handelingen-signaallijst.ts';

/** Every mutation that stands ready, in the order of the guide. */
export const HANDELINGEN = [
  ...HANDELINGEN_LKO,
  ...HANDELINGEN_SIGNAALLIJST,
  ...HANDELINGEN_RAO,
  ...HANDELINGEN_REGIO,
] as const;

export type HandelingNaam = (typeof HANDELINGEN)[number]['naam'];
