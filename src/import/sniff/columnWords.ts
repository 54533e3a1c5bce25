import { type NamedRole, plainRoleOf } from './columnNames'
import { foldText } from './foldText'

/** `Anzahl` adds nothing to a name; `Ausbildung` names a part of the people, `Land` another place. */
export function isWordOfColumns(text: string): boolean {
  const role = plainRoleOf(text)
  return role !== undefined && role !== 'slice' && !otherPlace.test(text) && !isIssue(text, role)
}

/** `Datenstand 08.2023` is no month of the report; `Stand 08.2023` may be the key date. */
function isIssue(text: string, role: NamedRole): boolean {
  return (role === 'asOf' && foldText(text) !== 'stand') || foldText(text) === 'exportdatum'
}

const otherPlace = /^(?:bundes)?l[aä]nd(?:er)?$/iu
