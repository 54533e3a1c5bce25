const label = '(?:(?:quell|export|original)?datei(?:name|pfad)?|pfad|ablage(?:ort)?|file ?(?:name|path)?)'

const ending = '\\.(?:csv|xlsx?|xlsm|xlsb|ods|txt|pdf|docx?)'

const fileName = new RegExp(`^(?:${label} ?: ?\\S.*|${label} .*${ending}|\\S+${ending})$`, 'i')

/** `Datei: lzb_export.csv`, or the path alone: what a file is called says nothing sure of its numbers. */
export function isFileName(line: string): boolean {
  return fileName.test(line)
}
