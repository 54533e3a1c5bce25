/** `53,1% Männer`: tables of the Eckwerte write the share of a group in front of its name; the row counts the group. */
export function withoutShare(label: string): string {
  return label.replace(/^ *\d{1,3}(?:[.,]\d+)? ?% +(?=[\p{L}\d])/u, '')
}
