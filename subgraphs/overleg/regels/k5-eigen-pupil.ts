import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';

/** The class that says who somebody's guardian is. */
export const VOOGD_LABEL: KlasseLabel = { dataklasse: 'MINDERJARIGHEID', niveau: 'VOLLEDIG' };

/**
 * k5: Nidos is there for its own pupils. It fails also for a pupil of whom who invites may not know that: an invitation that
 * goes through would say who is whose guardian just as well as one that does not.
 */
export const eigenPupil: Regel<{
  readonly profiel: string | undefined;
  /** The persons of the items. */
  readonly vNummers: readonly string[];
  readonly pupillen: ReadonlySet<string>;
  /** Of whom who invites may know the guardian. */
  readonly kenbaar: ReadonlySet<string>;
}> = ({ profiel, vNummers, pupillen, kenbaar }) => {
  const anderen = profiel === 'GENODIGD_NIDOS' ? vNummers.filter((v) => !pupillen.has(v) || !kenbaar.has(v)) : [];
  if (anderen.length === 0) return undefined;
  return {
    regel: 'k5',
    soort: 'HARD',
    veld: 'agendapunten',
    melding: 'Nodig een voogd alleen uit voor de eigen pupillen.',
    onthult: { vNummers: anderen, label: VOOGD_LABEL },
  };
};
