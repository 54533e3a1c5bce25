import type { ProfileFileProblem } from '@/import/profileFile'
import { quote } from './quoted'

/** Why a file was not taken as profiles, and what to do about it. */
export function describeProfileProblem({ code, path }: ProfileFileProblem): string {
  switch (code) {
    case 'notJson':
      return 'Die Datei ist keine Profildatei oder beschädigt: Sie ist kein JSON. Bitte exportieren Sie die Profile neu.'
    case 'notProfiles':
      return 'Die Datei enthält keine Profile. Bitte wählen Sie eine Datei, die der Zielmonitor mit „Profile exportieren“ geschrieben hat.'
    case 'unsupportedVersion':
      return 'Die Datei stammt aus einer anderen Fassung des Zielmonitors, die diese nicht lesen kann. Bitte exportieren Sie die Profile mit derselben Fassung.'
    case 'damaged':
      return `Die Datei ist beschädigt oder von Hand falsch geändert, bei ${quote(path)}. Bitte exportieren Sie die Profile neu.`
  }
}
