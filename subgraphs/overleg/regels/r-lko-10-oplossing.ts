import type { Regel } from './regel.ts';

/** R-LKO-10: "Het uitgangspunt is om toe te werken naar een toekomstbestendige oplossing." A starting point: to leave it open takes a reason. */
export const oplossingGenoemd: Regel<{ readonly beoogdeOplossing: string | null }> = ({ beoogdeOplossing }) =>
  beoogdeOplossing === null
    ? {
        regel: 'R-LKO-10',
        soort: 'ZACHT',
        veld: 'beoogdeOplossing',
        melding:
          'Noem waar dit naartoe werkt: TERUGKEER, DOORMIGRATIE of VERBLIJF; of geef als afwijking waarom dat nog open is.',
      }
    : undefined;
