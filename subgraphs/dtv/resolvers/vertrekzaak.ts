import { mag } from '../../kit/context.ts';
import type { DtvContext } from '../context.ts';
import type { Dossier } from '../store.ts';
import type { vertrekzaken } from '../tables.ts';

/** Each nested row names its subject, for that is what the rules read. */
interface VertrekzaakRij {
  readonly vNummer: string;
  readonly dossier: Dossier | undefined;
}

export const Vertrekzaak = {
  zaaknummer: ({ dossier }: VertrekzaakRij) => dossier?.zaak?.zaaknummer,
  status: ({ dossier }: VertrekzaakRij) => dossier?.zaak?.status,
  regievoerder: ({ vNummer, dossier }: VertrekzaakRij) =>
    dossier?.regievoerder && { vNummer, functie: dossier.regievoerder.functie, unit: dossier.regievoerder.unit },
  instroomDatum: ({ dossier }: VertrekzaakRij) => dossier?.zaak?.instroomDatum,
  instroomBron: ({ dossier }: VertrekzaakRij) => dossier?.zaak?.instroomBron,
  uitstroom: ({ vNummer, dossier }: VertrekzaakRij) =>
    dossier?.zaak?.uitstroomSoort && {
      vNummer,
      soort: dossier.zaak.uitstroomSoort,
      datum: dossier.zaak.uitstroomDatum,
    },
  vertrekplan: ({ vNummer, dossier }: VertrekzaakRij) =>
    dossier?.plan && { ...dossier.plan, vNummer, stappen: dossier.stappen, akkoorden: dossier.akkoorden },
  vertrektermijn: ({ dossier }: VertrekzaakRij) => dossier?.termijn,
  reisdocument: ({ vNummer, dossier }: VertrekzaakRij) =>
    dossier?.reisdocument && {
      ...dossier.reisdocument,
      datums: dossier.datums.map((datum) => ({ ...datum, vNummer })),
    },
};

type UitstroomSoort = NonNullable<(typeof vertrekzaken.$inferSelect)['uitstroomSoort']>;

/** A kind of uitstroom that tells a fact of another class is seen by who may see that class (autorisatiematrix.csv). */
const KLASSE_VAN_SOORT: Readonly<Partial<Record<UitstroomSoort, string>>> = {
  OVERDRACHT_DUBLIN: 'DUBLIN:SAMENVATTING',
  VERGUNNING: 'PROCEDURE:SAMENVATTING',
};

export const Vertrekuitstroom = {
  soort: (
    { vNummer, soort }: { readonly vNummer: string; readonly soort: UitstroomSoort },
    _args: unknown,
    context: DtvContext,
  ): UitstroomSoort => {
    const klasse = KLASSE_VAN_SOORT[soort];
    return klasse === undefined || mag(context, 'Vreemdeling', vNummer, klasse) ? soort : 'OVERIG';
  },
};
