import type { Regel } from './regel.ts';

/** k5: Nidos is there for its own pupils. Who somebody's guardian is, is MINDERJARIGHEID:VOLLEDIG. */
export const eigenPupil: Regel<{
  readonly profiel: string | undefined;
  /** The persons of the items. */
  readonly vNummers: readonly string[];
  readonly pupillen: ReadonlySet<string>;
}> = ({ profiel, vNummers, pupillen }) => {
  const anderen = profiel === 'GENODIGD_NIDOS' ? vNummers.filter((vNummer) => !pupillen.has(vNummer)) : [];
  if (anderen.length === 0) return undefined;
  return {
    regel: 'k5',
    soort: 'HARD',
    veld: 'agendapunten',
    melding: 'Nodig een voogd alleen uit voor de eigen pupillen.',
    onthult: { vNummers: anderen, label: { dataklasse: 'MINDERJARIGHEID', niveau: 'VOLLEDIG' } },
  };
};
