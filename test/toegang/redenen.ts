import type { Reden, Relatie, Vraag } from '../../toegang/beslis.ts';
import type { Labels } from '../../toegang/label.ts';
import {
  BETROKKENE,
  CASEMANAGER,
  eigen,
  gebruiker,
  labels,
  NU,
  REGIEVOERDER,
  relatie,
  vraag,
  WIJKAGENT,
} from './vraag.ts';

export type Geval = readonly [Labels, Relatie, Vraag];

export const LKO = relatie({ profielen: ['LKO_DTV'] });
const IND_VRAAG = vraag(REGIEVOERDER, 'IND');
const PROCEDURE = labels('PROCEDURE:VOLLEDIG');
export const TOPX = labels('OPENBARE_ORDE:SAMENVATTING');
export const WPG = { regime: 'WPG' } as const;
export const BESLUIT = { dataklassen: ['OPENBARE_ORDE'], ontvangers: ['DTV'], van: NU - 1000, tot: NU + 1000 };

/** Per reason the case that gives it, and the neighbour, one step away, that is allowed. */
export const PAREN: Readonly<Record<Reden, readonly { geval: string; geweigerd: Geval; toegestaan: Geval }[]>> = {
  GEEN_GROND: [
    {
      geval: 'wie een bewijs zonder profielen heeft',
      geweigerd: [PROCEDURE, relatie(), IND_VRAAG],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'een wijkagent met een bewijs voor LKO_POLITIE: die functie kan dat profiel niet hebben',
      geweigerd: [PROCEDURE, relatie({ profielen: ['LKO_POLITIE', 'LKO_DTV'] }), vraag(WIJKAGENT, 'IND')],
      toegestaan: [
        labels('PROCEDURE:SAMENVATTING'),
        relatie({ profielen: ['LKO_POLITIE'] }),
        vraag(gebruiker('POLITIE', 'AVIM_MEDEWERKER'), 'IND'),
      ],
    },
    {
      geval: 'een profiel dat niet bestaat',
      geweigerd: [PROCEDURE, relatie({ profielen: ['LKO_*', 'lko_dtv', ' LKO_DTV', '__proto__'] }), IND_VRAAG],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'een functie van een andere organisatie',
      geweigerd: [PROCEDURE, LKO, vraag(gebruiker('COA', 'REGIEVOERDER'), 'IND')],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'wie buiten het eigen bereik vraagt',
      geweigerd: [labels('OPVANG:VOLLEDIG'), relatie(), vraag(CASEMANAGER, 'COA')],
      toegestaan: [labels('OPVANG:VOLLEDIG'), relatie({ eigen: eigen(CASEMANAGER) }), vraag(CASEMANAGER, 'COA')],
    },
    {
      geval: 'een lijst van eigen rijen voor wie er geen heeft',
      geweigerd: [labels('EIGEN'), relatie(), vraag(WIJKAGENT, 'POLITIE')],
      toegestaan: [labels('EIGEN'), relatie({ eigen: eigen(CASEMANAGER) }), vraag(CASEMANAGER, 'COA')],
    },
  ],
  NIVEAU_TE_LAAG: [
    {
      geval: 'VOLLEDIG waar de matrix SAMENVATTING geeft',
      geweigerd: [labels('OPVANGMAATREGELEN:VOLLEDIG'), LKO, vraag(REGIEVOERDER, 'COA')],
      toegestaan: [labels('OPVANGMAATREGELEN:SAMENVATTING'), LKO, vraag(REGIEVOERDER, 'COA')],
    },
    {
      geval: 'een klasse waarvan de matrix dit profiel niets geeft',
      geweigerd: [labels('OPVANG_KAMER:SAMENVATTING'), LKO, vraag(REGIEVOERDER, 'COA')],
      toegestaan: [labels('OPVANG:SAMENVATTING'), LKO, vraag(REGIEVOERDER, 'COA')],
    },
    {
      geval: 'SAMENVATTING waar alleen een HIT mag',
      geweigerd: [
        labels('KWETSBAARHEID:SAMENVATTING'),
        relatie({ profielen: ['LKO_POLITIE'] }),
        vraag(gebruiker('POLITIE', 'AVIM_MEDEWERKER'), 'COA'),
      ],
      toegestaan: [
        labels('KWETSBAARHEID:HIT'),
        relatie({ profielen: ['LKO_POLITIE'] }),
        vraag(gebruiker('POLITIE', 'AVIM_MEDEWERKER'), 'COA'),
      ],
    },
    {
      geval: 'een aantal is geen persoon: VOLLEDIG geeft geen AGGREGAAT',
      geweigerd: [labels('OPVANG:AGGREGAAT'), LKO, vraag(REGIEVOERDER, 'COA')],
      toegestaan: [labels('AANTALLEN:AGGREGAAT'), LKO, vraag(REGIEVOERDER, 'COA')],
    },
    {
      geval: 'een klasse die eigen.csv uitzondert (behalve): de regiomanager ziet geen kamer',
      geweigerd: [
        labels('OPVANG_KAMER:VOLLEDIG'),
        relatie({ eigen: eigen(gebruiker('COA', 'REGIOMANAGER')) }),
        vraag(gebruiker('COA', 'REGIOMANAGER'), 'COA'),
      ],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ eigen: eigen(gebruiker('COA', 'REGIOMANAGER')) }),
        vraag(gebruiker('COA', 'REGIOMANAGER'), 'COA'),
      ],
    },
    {
      geval: 'eigen bereik over een klasse van een andere bronhouder',
      geweigerd: [labels('PROCEDURE:SAMENVATTING'), relatie({ eigen: eigen(CASEMANAGER) }), vraag(CASEMANAGER, 'COA')],
      toegestaan: [
        labels('OPVANGRECHT:SAMENVATTING'),
        relatie({ eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA'),
      ],
    },
  ],
  DOELBINDING: [
    {
      geval: 'verificatie opent alleen identiteit (Vw 2000 art. 107 lid 2 onder b1)',
      geweigerd: [PROCEDURE, LKO, vraag(REGIEVOERDER, 'IND', { doel: 'VERIFICATIE' })],
      toegestaan: [labels('IDENTITEIT:VOLLEDIG'), LKO, vraag(REGIEVOERDER, 'IND', { doel: 'VERIFICATIE' })],
    },
    {
      geval: 'inzage (AVG art. 15) is niet voor een ketenpartner',
      geweigerd: [PROCEDURE, LKO, vraag(REGIEVOERDER, 'IND', { doel: 'INZAGE' })],
      toegestaan: [PROCEDURE, relatie({ profielen: ['BETROKKENE'] }), vraag(BETROKKENE, 'IND', { doel: 'INZAGE' })],
    },
    {
      geval: 'de eigen gegevens vragen ook een doel',
      geweigerd: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA', { doel: 'BELEIDSEVALUATIE' }),
      ],
      toegestaan: [labels('OPVANG:VOLLEDIG'), relatie({ eigen: eigen(CASEMANAGER) }), vraag(CASEMANAGER, 'COA')],
    },
    {
      geval: 'een lijst van eigen rijen vraagt een doel dat alle eigen klassen opent',
      geweigerd: [
        labels('EIGEN'),
        relatie({ eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA', { doel: 'VERIFICATIE' }),
      ],
      toegestaan: [labels('EIGEN'), relatie({ eigen: eigen(CASEMANAGER) }), vraag(CASEMANAGER, 'COA')],
    },
  ],
  VERSTREKKINGSBEPERKING: [
    {
      geval: 'een afgeschermde persoon (Vw 2000 art. 107 lid 8)',
      geweigerd: [PROCEDURE, { ...LKO, beperkt: true }, IND_VRAAG],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'een afgeschermde persoon voor een ander dan de bronhouder zelf',
      geweigerd: [labels('OPVANG:VOLLEDIG'), { ...LKO, beperkt: true }, vraag(REGIEVOERDER, 'COA')],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ eigen: eigen(CASEMANAGER), beperkt: true }),
        vraag(CASEMANAGER, 'COA'),
      ],
    },
  ],
  GEEN_VERSTREKKINGSBESLUIT: [
    {
      geval: 'politiegegevens zonder besluit (Wpg art. 16-20)',
      geweigerd: [TOPX, LKO, vraag(REGIEVOERDER, 'POLITIE', WPG)],
      toegestaan: [TOPX, LKO, vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [BESLUIT] })],
    },
    {
      geval: 'een besluit over een andere klasse',
      geweigerd: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', {
          ...WPG,
          verstrekkingsBesluiten: [{ ...BESLUIT, dataklassen: ['MENSENHANDEL', '*'] }],
        }),
      ],
      toegestaan: [TOPX, LKO, vraag(REGIEVOERDER, 'POLITIE')],
    },
    {
      geval: 'een besluit voor een andere ontvanger',
      geweigerd: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [{ ...BESLUIT, ontvangers: ['COA', '*'] }] }),
      ],
      toegestaan: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', {
          ...WPG,
          verstrekkingsBesluiten: [{ ...BESLUIT, ontvangers: ['COA'] }, BESLUIT],
        }),
      ],
    },
    {
      geval: 'een besluit dat op dit ogenblik eindigt',
      geweigerd: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [{ ...BESLUIT, tot: NU }] }),
      ],
      toegestaan: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [{ ...BESLUIT, tot: NU + 1 }] }),
      ],
    },
    {
      geval: 'een besluit dat straks pas ingaat',
      geweigerd: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [{ ...BESLUIT, van: NU + 1 }] }),
      ],
      toegestaan: [
        TOPX,
        LKO,
        vraag(REGIEVOERDER, 'POLITIE', { ...WPG, verstrekkingsBesluiten: [{ ...BESLUIT, van: NU }] }),
      ],
    },
    {
      geval: 'verstrekking aan een ander; binnen de politie is het geen verstrekking (Wpg art. 15)',
      geweigerd: [TOPX, LKO, vraag(REGIEVOERDER, 'POLITIE', WPG)],
      toegestaan: [TOPX, relatie({ profielen: ['GENODIGD_WIJKAGENT'] }), vraag(WIJKAGENT, 'POLITIE', WPG)],
    },
    {
      geval: 'verstrekking aan een ander; de betrokkene heeft recht op inzage (Wpg art. 25)',
      geweigerd: [TOPX, LKO, vraag(REGIEVOERDER, 'POLITIE', WPG)],
      toegestaan: [
        TOPX,
        relatie({ profielen: ['BETROKKENE'] }),
        vraag(BETROKKENE, 'POLITIE', { ...WPG, doel: 'INZAGE' }),
      ],
    },
  ],
  UITNODIGING_VERLOPEN: [
    {
      geval: 'een voogd van wie de uitnodiging voorbij is',
      geweigerd: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ verlopen: ['GENODIGD_NIDOS'] }),
        vraag(gebruiker('NIDOS', 'VOOGD'), 'COA'),
      ],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ profielen: ['GENODIGD_NIDOS'], verlopen: ['GENODIGD_NIDOS'] }),
        vraag(gebruiker('NIDOS', 'VOOGD'), 'COA'),
      ],
    },
  ],
  BEWIJS_ONTBREEKT: [
    {
      geval: 'zonder bewijs, ook als er profielen bij zouden staan',
      geweigerd: [PROCEDURE, { ...LKO, bewijs: 'ONTBREEKT' }, IND_VRAAG],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'zonder bewijs buiten het eigen bereik',
      geweigerd: [labels('OPVANG:VOLLEDIG'), relatie({ bewijs: 'ONTBREEKT' }), vraag(CASEMANAGER, 'COA')],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ bewijs: 'ONTBREEKT', eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA'),
      ],
    },
  ],
  BEWIJS_VERLOPEN: [
    {
      geval: 'met een bewijs dat voorbij is',
      geweigerd: [PROCEDURE, { ...LKO, bewijs: 'VERLOPEN' }, IND_VRAAG],
      toegestaan: [PROCEDURE, LKO, IND_VRAAG],
    },
    {
      geval: 'met een verlopen bewijs buiten het eigen bereik',
      geweigerd: [labels('OPVANG:VOLLEDIG'), relatie({ bewijs: 'VERLOPEN' }), vraag(CASEMANAGER, 'COA')],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ bewijs: 'VERLOPEN', eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA'),
      ],
    },
  ],
  BEWIJS_ONGELDIG: [
    {
      geval: 'met een bewijs dat niet deugt, ook voor de eigen gegevens',
      geweigerd: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ bewijs: 'ONGELDIG', eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA'),
      ],
      toegestaan: [
        labels('OPVANG:VOLLEDIG'),
        relatie({ bewijs: 'GELDIG', eigen: eigen(CASEMANAGER) }),
        vraag(CASEMANAGER, 'COA'),
      ],
    },
  ],
};
