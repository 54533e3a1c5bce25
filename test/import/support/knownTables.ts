import { table } from './changedTables'

/** One small table of each layout, of two offices and their months, each number with four digits or none other. */
export const knownTables = [
  table('house format', {
    header: ['Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert'],
    body: [
      '2023-01;05562008;Datteln;insgesamt;LZB-Bestand;1978',
      '2023-01;05562008;Datteln;weiblich;LZB-Bestand;1003',
      '2023-01;05562008;Datteln;männlich;LZB-Bestand;975',
      '2023-02;05562008;Datteln;insgesamt;LZB-Bestand;1874',
      '2023-02;05562008;Datteln;weiblich;LZB-Bestand;950',
      '2023-02;05562008;Datteln;männlich;LZB-Bestand;924',
    ],
  }),
  table('indicator in the title', {
    above: ['Langzeitleistungsbeziehende im Jobcenter Kreis Recklinghausen'],
    header: ['Monat;Bezirksstelle;Anzahl'],
    body: [
      'Januar 2023;Datteln;1978',
      'Januar 2023;Marl;5105',
      'Februar 2023;Datteln;1874',
      'Februar 2023;Marl;4846',
    ],
  }),
  table('indicators across', {
    header: ['Monat;Bezirksstelle;ELB;LZB-Bestand;LZB-Zugang'],
    body: [
      '01/2023;Datteln;2934;1978;57',
      '01/2023;Marl;7655;5105;147',
      '02/2023;Datteln;2790;1874;54',
      '02/2023;Marl;7276;4846;139',
    ],
  }),
  table('sexes across', {
    header: ['Monat;Bezirksstelle;Kennzahl;insgesamt;weiblich;männlich'],
    body: [
      '2023-01;Datteln;LZB;1978;1003;975',
      '2023-01;Marl;LZB;5105;2588;2517',
      '2023-02;Marl;LZB;4846;2457;2389',
    ],
  }),
  table('units across', {
    above: ['LZB-Bestand'],
    header: ['Monat;Datteln;Marl;Herten'],
    body: ['2023-01;1978;5105;3727', '2023-02;1874;4846;3541', '2023-03;2010;5191;3796'],
  }),
  table('months across', {
    above: ['LZB-Bestand nach Bezirksstellen'],
    header: ['Bezirksstelle;01/2023;02/2023;03/2023'],
    body: ['Datteln;1978;1874;2010', 'Marl;5105;4846;5191', 'Herten;3727;3541;3796'],
  }),
  table('months and sexes across', {
    above: ['Langzeitleistungsbeziehende (LZB) nach Geschlecht'],
    header: [
      'Bezirksstelle;Januar 2023;;;Februar 2023;;',
      ';insgesamt;weiblich;männlich;insgesamt;weiblich;männlich',
    ],
    body: ['Datteln;1978;1003;975;1874;950;924', 'Marl;5105;2588;2517;4846;2457;2389'],
  }),
  table('indicators and sexes across', {
    above: ['Bezirksstelle Marl'],
    header: ['Monat;LZB;;LZA;', ';Frauen;Männer;Frauen;Männer'],
    body: ['Januar 2023;2588;2517;870;864', 'Februar 2023;2457;2389;826;820', 'März 2023;2632;2559;885;879'],
  }),
  table('years across', {
    above: ['LZB-Bestand Marl'],
    header: ['Monat;2021;2022;2023'],
    body: [
      [
        'Januar',
        'Februar',
        'März',
        'April',
        'Mai',
        'Juni',
        'Juli',
        'August',
        'September',
        'Oktober',
        'November',
        'Dezember',
      ].map((month, at) => `${month};${5243 + at};${5174 - at};${5105 + 2 * at}`),
    ].flat(),
  }),
  table('years down', {
    above: ['LZA-Bestand, Bezirksstelle Gladbeck'],
    header: ['Jahr;Januar;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember'],
    body: [
      '2023;1737;1653;1770;1708;1690;1623;1723;1788;1641;1753;1673;1720',
      '2022;1761;1675;1793;1731;1713;1645;1746;1812;1664;1776;1696;1743',
    ],
  }),
  table('region in the title', {
    above: ['Region: Marl', 'Kennzahl: LZB-Bestand'],
    header: ['Monat;Insgesamt;Frauen;Männer'],
    body: ['Januar 2023;5105;2588;2517', 'Februar 2023;4846;2457;2389', 'März 2023;5191;2632;2559'],
  }),
  table('keys of all kinds', {
    header: ['Berichtsmonat;Gebietsschlüssel;ELB-Bestand;LZB-Bestand'],
    body: [
      '2023-01;05562;49931;33512',
      '2023-01;05562008;2934;1978',
      '2023-02;05562;47455;31849',
      '2023-02;05562008;2790;1874',
    ],
  }),
] as const
