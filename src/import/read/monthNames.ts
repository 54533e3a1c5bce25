/** Short forms of statistics, of spreadsheets in German, Austrian and English. */
export const monthNames = new Map(
  [
    'januar jan jaenner jaen jae january',
    'februar feb feber february febr',
    'maerz mrz maer mae mar march',
    'april apr',
    'mai may',
    'juni jun june juno',
    'juli jul july julei',
    'august aug',
    'september sep sept',
    'oktober okt october oct',
    'november nov',
    'dezember dez december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)
