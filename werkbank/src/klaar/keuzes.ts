import type { Klaar } from '../overleg/open-klaar.ts';
import { type ReadyQuery, READY_QUERIES } from '../ready-queries.ts';
import type { Voorbeeld } from '../config.ts';
import { klaarVoorDeDemo } from './handeling-over.ts';
import { HANDELINGEN } from './handelingen.ts';
import { GROEPEN, type KlareHandeling, type Omgeving } from './klare-handeling.ts';

/** One line of the menu of what stands ready. */
export interface Keuze {
  readonly groep: string;
  readonly naam: string;
  readonly tekst: string;
  readonly maak: () => Klaar;
}

/** Questions first, then the mutations in the order of the guide. */
export function keuzesVoor(voorbeeld: Voorbeeld, omgeving: Omgeving): readonly Keuze[] {
  const vragen = READY_QUERIES.map((vraag: ReadyQuery): Keuze => ({
    groep: 'Vragen',
    naam: vraag.naam,
    tekst: vraag.wat,
    maak: () => ({ query: vraag.query, variables: vraag.variables(voorbeeld) }),
  }));
  const handelingen = GROEPEN.flatMap((groep) =>
    HANDELINGEN.filter((handeling) => handeling.groep === groep).map((handeling: KlareHandeling): Keuze => ({
      groep,
      naam: handeling.naam,
      tekst: `${handeling.naam}: ${handeling.wat} (${handeling.persona})`,
      maak: () => klaarVoorDeDemo(handeling, omgeving),
    })),
  );
  return [...vragen, ...handelingen];
}
