/** The local offices with their share of all cases in percent. */
export const offices = [
  { id: '05562004', name: 'Castrop-Rauxel', weight: 12.3 },
  { id: '05562008', name: 'Datteln', weight: 5.8 },
  { id: '05562012', name: 'Dorsten', weight: 9.5 },
  { id: '05562014', name: 'Gladbeck', weight: 14.9 },
  { id: '05562016', name: 'Haltern am See', weight: 2.5 },
  { id: '05562020', name: 'Herten', weight: 11.2 },
  { id: '05562024', name: 'Marl', weight: 15.0 },
  { id: '05562028', name: 'Oer-Erkenschwick', weight: 5.0 },
  { id: '05562032', name: 'Recklinghausen', weight: 20.5 },
  { id: '05562036', name: 'Waltrop', weight: 3.3 },
] as const

export const kreis = { id: '05562', name: 'Kreis Recklinghausen' } as const

export type OfficeName = (typeof offices)[number]['name']

export function officeAt(name: OfficeName): number {
  return offices.findIndex((office) => office.name === name)
}
