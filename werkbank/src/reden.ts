interface RedenTekst {
  readonly titel: string;
  readonly uitleg: string;
}

/** One title and one B1 sentence for every reason of a refusal, in the order in which the panel shows them. */
const REDENEN: Readonly<Record<string, RedenTekst>> = {
  GEEN_GROND: {
    titel: 'Geen grond',
    uitleg: 'Er is geen grond waarop u dit gegeven mag zien. Dit zegt niet of het gegeven bestaat.',
  },
  NIVEAU_TE_LAAG: {
    titel: 'Niveau te laag',
    uitleg: 'U mag van deze gegevens minder zien dan u vraagt. Vraag alleen de velden van uw eigen niveau.',
  },
  DOELBINDING: {
    titel: 'Past niet bij het doel',
    uitleg: 'Dit gegeven hoort niet bij de doelbinding die u hebt gekozen.',
  },
  VERSTREKKINGSBEPERKING: {
    titel: 'Verstrekkingsbeperking',
    uitleg: 'Voor deze persoon geldt een verstrekkingsbeperking. Alleen de bronhouder ziet meer.',
  },
  GEEN_VERSTREKKINGSBESLUIT: {
    titel: 'Geen verstrekkingsbesluit',
    uitleg: 'De politie heeft geen geldig besluit genomen om dit gegeven aan u te verstrekken (Wpg).',
  },
  UITNODIGING_VERLOPEN: {
    titel: 'Uitnodiging verlopen',
    uitleg: 'Uw uitnodiging voor dit overleg is afgelopen. De voorzitter kan u opnieuw uitnodigen.',
  },
  BEWIJS_ONTBREEKT: {
    titel: 'Toegang niet vastgesteld',
    uitleg: 'Het overleg kon uw toegang niet vaststellen. U ziet nu alleen eigen gegevens. Probeer het later opnieuw.',
  },
  BEWIJS_VERLOPEN: {
    titel: 'Toegang verlopen',
    uitleg: 'Uw toegang verliep terwijl de vraag liep. Voer de vraag opnieuw uit.',
  },
  BEWIJS_ONGELDIG: {
    titel: 'Toegang ongeldig',
    uitleg: 'Uw bewijs van toegang hoort niet bij u of niet bij deze persoon. Alles is daarom gesloten.',
  },
};

/** An unknown reason is shown by its code: a refusal never disappears from the panel. */
export function redenTekst(reden: string): RedenTekst {
  return (
    REDENEN[reden] ?? {
      titel: reden || 'Onbekende reden',
      uitleg: 'De gateway gaf voor deze velden een reden die de werkbank niet kent.',
    }
  );
}

export function orderOfReden(reden: string): number {
  const index = Object.keys(REDENEN).indexOf(reden);
  return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}
