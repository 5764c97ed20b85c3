// What is tried, as fast-check makes it: who, what, on which of the records that there are, with what they read of it or with an old
// reading, and whether the same is sent twice.
import fc from 'fast-check';
import { LEDEN, type Poging, type Wie, type Zaak } from './zaak.ts';

export interface Voornemen {
  readonly wat: Poging['wat'];
  readonly wie: Wie;
  /** Which one, counted from the newest; one further is one that is not there. */
  readonly welke: number;
  readonly actie: number;
  /** Acts on what stood there before, or does as if a soft rule were none. */
  readonly oud: boolean;
  readonly toch: boolean;
  /** Sent twice at the same moment under one sleutel. */
  readonly dubbel: boolean;
}

/** The road that a case goes when nobody is in the way, from its first step on. */
export const WEG: readonly Pick<Voornemen, 'wat' | 'wie'>[] = [
  { wat: 'stelVast', wie: 'COA' },
  { wat: 'kanNiet', wie: 'POLITIE' },
  { wat: 'stelOp', wie: 'DTV' },
  { wat: 'werkBij', wie: 'DTV' },
  ...LEDEN.map((wie) => ({ wat: 'standpunt' as const, wie })),
  { wat: 'dienIn', wie: 'DTV' },
  { wat: 'agendeer', wie: 'SECRETARIS' },
  { wat: 'bespreek', wie: 'SECRETARIS' },
  { wat: 'besluit', wie: 'SECRETARIS' },
  { wat: 'schaalOp', wie: 'RAO_LID' },
  { wat: 'vervolgactie', wie: 'DEELBERAAD' },
  { wat: 'terugAanRao', wie: 'DEELBERAAD' },
  { wat: 'koppelTerug', wie: 'SECRETARIS' },
];

/** Mostly whoever may, so that something happens. */
const WIE: Readonly<Record<Poging['wat'], readonly Wie[]>> = {
  ...{ stelVast: ['COA', 'COA', 'DTV'], werkActieBij: ['COA', 'DTV', 'POLITIE'], kanNiet: [...LEDEN, 'RAO_LID'] },
  ...{ sluit: ['COA', 'COA', 'DTV'], stelOp: [...LEDEN, 'SECRETARIS'], werkBij: ['DTV', 'DTV', 'DTV', 'COA'] },
  ...{ standpunt: LEDEN, dienIn: ['DTV', 'DTV', 'DTV', 'POLITIE'], agendeer: ['SECRETARIS', 'SECRETARIS', 'RAO_LID'] },
  ...{ bespreek: ['SECRETARIS', 'SECRETARIS', 'ANDER_RAO'], besluit: ['SECRETARIS', 'SECRETARIS', 'RAO_LID'] },
  ...{ schaalOp: ['RAO_LID', 'SECRETARIS', 'ANDER_RAO'], koppelTerug: ['SECRETARIS', 'SECRETARIS', 'COA'] },
  ...{ vervolgactie: ['DEELBERAAD', 'DEELBERAAD', 'RAO_LID'], terugAanRao: ['DEELBERAAD', 'DEELBERAAD', 'SECRETARIS'] },
};

const voornemen = (wat: Poging['wat']): fc.Arbitrary<Voornemen> =>
  fc.record({
    wat: fc.constant(wat),
    wie: fc.constantFrom(...WIE[wat]),
    welke: fc.constantFrom(0, 0, 0, 0, 1, 9),
    actie: fc.nat(2),
    oud: fc.constantFrom(false, false, false, true),
    toch: fc.boolean(),
    dubbel: fc.constantFrom(false, false, false, true),
  });

export interface Verloop {
  /** How far along the road it starts. */
  readonly begin: number;
  /** Who act at the same moment; and in which order what they looked up is done. */
  readonly rondes: readonly {
    readonly tegelijk: readonly Voornemen[];
    readonly volgorde: readonly number[];
    readonly vrij: boolean;
  }[];
}

export const verloop: fc.Arbitrary<Verloop> = fc.record({
  begin: fc.nat(WEG.length),
  rondes: fc.array(
    fc.record({
      tegelijk: fc.array(fc.constantFrom(...(Object.keys(WIE) as Poging['wat'][])).chain(voornemen), {
        minLength: 1,
        maxLength: 3,
      }),
      volgorde: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
      vrij: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

export const zoals = (deel: Pick<Voornemen, 'wat' | 'wie'> & Partial<Voornemen>): Voornemen => ({
  ...{ welke: 0, actie: 0, oud: false, toch: false, dubbel: false },
  ...deel,
});

/** What somebody who sees the case like this sends. */
export function pogingVan({ wat, wie, welke, actie, oud, toch }: Voornemen, zaak: Zaak, nummer: number): Poging {
  const strategie = zaak.strategieen.length - 1 - welke;
  const lijst = zaak.lijsten.length - 1 - welke;
  const er = zaak.lijsten[lijst];
  const gelezen = (versie: number) => (oud ? versie - 1 : versie);
  switch (wat) {
    case 'stelVast':
      return { wat, wie, gelezen: Math.max(0, zaak.strategieen.length - (oud ? 1 : 0)) };
    case 'stelOp':
      return { wat, wie };
    case 'werkActieBij':
      return { wat, wie, strategie, actie };
    case 'kanNiet':
      return { wat, wie, strategie };
    case 'sluit':
      return { wat, wie, toch };
    case 'werkBij':
      return { wat, wie, lijst, versie: gelezen(er?.versie ?? 1), waarde: nummer };
    case 'standpunt': {
      const versie = gelezen(er?.standpunten[wie as 'COA']?.versie ?? 0);
      return { wat, wie, lijst, versie, tekst: `standpunt ${nummer}` };
    }
    case 'dienIn':
      return { wat, wie, lijst, versie: gelezen(er?.versie ?? 1) };
    case 'koppelTerug':
      return { wat, wie, lijst, toch };
    default:
      return { wat, wie, lijst };
  }
}
