/** Who can hold, confirm or receive something. The wijkagent is POLITIE with functie WIJKAGENT (R-LKO-03). */
export type Organisatie =
  'DTV' | 'COA' | 'IND' | 'POLITIE' | 'GEMEENTE' | 'RVDK' | 'NIDOS' | 'VWN' | 'IOM' | 'OM' | 'JENV';

/** The four organisations that keep a subgraph of their own about a person. */
export type Ketenpartner = 'DTV' | 'COA' | 'IND' | 'POLITIE';
