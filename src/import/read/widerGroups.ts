import { foldText } from '../sniff/foldText'
import { nameBorder } from './indicatorNames'

/** Groups by their names, and those that hold all of their people by definition. */
const groups = [
  {
    part: /^(?:langzeitarbeitslosen?|lza)/,
    wider: /^(?:bestandan)?(?:arbeitslosen?|arbeitss?uchenden?)(?:insgesamt|gesamt|bestand)?$/,
  },
  {
    part: /^(?:langzeitleistungsbezieh(?:enden?|ern?)|lzb)/,
    wider:
      /^(?:bestandan)?(?:erwerbsfaehigenleistungsberechtigten|erwerbsfaehigeleistungsberechtigte|elb)(?:elb)?(?:insgesamt|gesamt|bestand)?$/,
  },
]

/** `Arbeitslose insgesamt | Langzeitarbeitslose`: the people of the last part, since all of them are in the wider group. */
export function withoutWiderGroup(text: string): string {
  const parts = text.split(nameBorder)
  const last = parts.at(-1) ?? ''
  const group = groups.find(({ part }) => part.test(foldText(last)))
  const isWithin = parts.length > 1 && parts.slice(0, -1).every((each) => group?.wider.test(foldText(each)))
  return isWithin ? last : text
}
