interface RedenTekst {
  readonly titel: string;
  /** After "Niet zichtbaar:", where the field itself would stand. */
  readonly kort: string;
  readonly uitleg: string;
  /** What the reader can do about it. */
  readonly watNu: string;
}

/** One title and a few B1 sentences for every reason of a refusal, in the order in which the panel shows them. */
const REDENEN: Readonly<Record<string, RedenTekst>> = {
  GEEN_GROND: {
    titel: 'Geen grond',
    kort: 'u hebt geen grond voor deze persoon of dit overleg.',
    uitleg: 'Er is geen grond waarop u dit gegeven mag zien. Dit zegt niet of het gegeven bestaat.',
    watNu: 'Hoort deze persoon in uw overleg? Dan is een agendapunt met een bevestigde band nodig, of een uitnodiging.',
  },
  NIVEAU_TE_LAAG: {
    titel: 'Niveau te laag',
    kort: 'uw rol geeft dit gegeven niet, of niet zo volledig.',
    uitleg: 'U mag van deze gegevens minder zien dan u vraagt.',
    watNu: 'Is het nodig voor uw taak? Vraag het in het overleg aan wie het wel mag zien.',
  },
  DOELBINDING: {
    titel: 'Past niet bij het doel',
    kort: 'het hoort niet bij de doelbinding die u koos.',
    uitleg: 'Dit gegeven hoort niet bij de doelbinding die u hebt gekozen.',
    watNu: 'Kies bovenaan het doel waarvoor u werkt, als dat een ander is.',
  },
  VERSTREKKINGSBEPERKING: {
    titel: 'Verstrekkingsbeperking',
    kort: 'voor deze persoon geldt een verstrekkingsbeperking.',
    uitleg: 'Voor deze persoon geldt een verstrekkingsbeperking. Alleen de bronhouder ziet meer.',
    watNu: 'Neem zo nodig contact op met de bronhouder.',
  },
  GEEN_VERSTREKKINGSBESLUIT: {
    titel: 'Geen verstrekkingsbesluit',
    kort: 'de politie besloot niet om dit aan u te verstrekken.',
    uitleg: 'De politie heeft geen geldig besluit genomen om dit gegeven aan u te verstrekken (Wpg).',
    watNu: 'Alleen de politie kan een besluit nemen; vraag het lid van de politie in uw overleg.',
  },
  UITNODIGING_VERLOPEN: {
    titel: 'Uitnodiging verlopen',
    kort: 'uw uitnodiging is afgelopen.',
    uitleg: 'Uw uitnodiging voor dit overleg is afgelopen.',
    watNu: 'Vraag de voorzitter om een nieuwe uitnodiging.',
  },
  BEWIJS_ONTBREEKT: {
    titel: 'Toegang niet vastgesteld',
    kort: 'uw toegang kon nu niet worden vastgesteld.',
    uitleg: 'Het overleg kon uw toegang niet vaststellen. U ziet nu alleen eigen gegevens.',
    watNu: 'Voer de vraag straks opnieuw uit.',
  },
  BEWIJS_VERLOPEN: {
    titel: 'Toegang verlopen',
    kort: 'uw toegang verliep terwijl de vraag liep.',
    uitleg: 'Uw toegang verliep terwijl de vraag liep.',
    watNu: 'Voer de vraag opnieuw uit.',
  },
  BEWIJS_ONGELDIG: {
    titel: 'Toegang ongeldig',
    kort: 'uw bewijs van toegang is niet geldig.',
    uitleg: 'Uw bewijs van toegang hoort niet bij u of niet bij deze persoon. Alles is daarom gesloten.',
    watNu: 'Meld dit aan de beheerder.',
  },
};

/** An unknown reason is shown by its code: a refusal never disappears from the panel. */
export function redenTekst(reden: string): RedenTekst {
  return (
    REDENEN[reden] ?? {
      titel: reden || 'Onbekende reden',
      kort: 'de reden staat niet in het antwoord.',
      uitleg: 'De gateway gaf voor deze velden een reden die de werkbank niet kent.',
      watNu: 'Vraag de beheerder wat deze reden betekent.',
    }
  );
}

export function orderOfReden(reden: string): number {
  const index = Object.keys(REDENEN).indexOf(reden);
  return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}
