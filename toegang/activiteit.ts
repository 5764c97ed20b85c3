import { ACTIVITEITEN, type Doel } from './generated/policy.ts';

export interface Activiteit {
  /** `dpl.core.processing_activity_id`: where the controller's register of verwerkingsactiviteiten (AVG art. 30) has it. */
  readonly id: string;
  readonly naam: string;
  /** Left out of what the betrokkene reads of the log. */
  readonly vertrouwelijk: boolean;
}

/** The verwerkingsactiviteit of one organisation for this kind of operation and purpose; a FEIT has no purpose of a gebruiker. */
export function activiteitVan(bronhouder: string, soort: 'LEZEN' | 'HANDELEN' | 'FEIT', doel: Doel | null): Activiteit {
  const rij = ACTIVITEITEN.find((kandidaat) => kandidaat.soort === soort && kandidaat.doel === doel);
  // The build refuses a register without a row for each purpose.
  if (rij === undefined) throw new Error(`no verwerkingsactiviteit ${soort} ${String(doel)}`);
  return { id: idVan(bronhouder, rij.activiteit), naam: rij.naam, vertrouwelijk: rij.vertrouwelijk };
}

/** What the betrokkene may read of: an activity that left the register is not shown. */
export function openbareIds(bronhouder: string): readonly string[] {
  return ACTIVITEITEN.filter(({ vertrouwelijk }) => !vertrouwelijk).map(({ activiteit }) =>
    idVan(bronhouder, activiteit),
  );
}

/** The name in the register; undefined when it left it. */
export function activiteitNaam(bronhouder: string, id: string): string | undefined {
  return ACTIVITEITEN.find(({ activiteit }) => idVan(bronhouder, activiteit) === id)?.naam;
}

function idVan(bronhouder: string, activiteit: string): string {
  return `urn:ketenbeeld:verwerkingsactiviteit:${bronhouder.toLowerCase()}:${activiteit.toLowerCase()}`;
}
