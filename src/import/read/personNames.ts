import { foldText, foldWords } from '../sniff/foldText'

/** First names by which a list of people is known: frequent ones of those who live here, of every age and origin. */
const firstNames = new Set(
  foldWords(
    [
      'Achim Adam Adrian Ahmad Ahmed Ahmet Albert Alexander Alexej Alfred Ali Andre Andrea Andreas Andrej Anton Armin Arne',
      'Artur Bastian Ben Benjamin Bernd Bernhard Björn Bruno Burak Can Carsten Christian Christoph Christopher Claus Daniel',
      'David Denis Dennis Detlef Dieter Dietmar Dirk Dmitri Dominik Eberhard Eckhard Edgar Edmund Eduard Elias Emil Emre',
      'Erhard Eric Erich Erik Ernst Erwin Eugen Fabian Fatih Felix Ferdinand Finn Florian Frank Franz Friedhelm Friedrich',
      'Fritz Georg Gerd Gerhard Gregor Günter Günther Guido Gustav Hakan Hamza Hannes Hans Harald Hartmut Hasan Hassan',
      'Heiko Heiner Heinrich Heinz Helmut Hendrik Henning Henry Herbert Hermann Holger Horst Hubert Hussein Hüseyin Ibrahim',
      'Igor Ingo Ismail Ivan Jan Jakob Jannik Jens Joachim Jochen Johann Johannes Jonas Jörg Josef Joshua Julian Jürgen',
      'Justin Kai Karl Karsten Kemal Kevin Klaus Konrad Kurt Lars Lennard Leo Leon Levin Linus Lothar Louis Luca Lucas Ludwig',
      'Luis Lukas Lutz Mahmoud Manfred Manuel Marc Marcel Marco Marcus Mario Marius Mark Marko Markus Martin Marvin Mathias',
      'Matthias Max Maximilian Mehmet Michael Mike Mirko Mohamed Mohammad Mohammed Moritz Muhammed Murat Mustafa Nico Niklas',
      'Nikolai Nils Noah Norbert Olaf Oleg Oliver Omar Osman Oskar Otto Pascal Patrick Paul Peter Philipp Rainer Ralf Ralph',
      'Ramazan Raphael Reiner Reinhard Rene Richard Robert Robin Roland Rolf Roman Ronny Rudi Rudolf Rüdiger Samuel Sandro',
      'Sascha Sebastian Selim Sergej Siegfried Silvio Simon Stefan Steffen Stephan Sven Thomas Thorsten Tim Timo Tobias Tom',
      'Torsten Udo Ulrich Uwe Viktor Vincent Vladimir Volker Walter Werner Wilfried Wilhelm Willi Wladimir Wolfgang Yannick',
      'Yasin Yusuf Zeki Agnes Aische Alexandra Alina Aleyna Amira Anastasia Anette Angela Angelika Anita Anja Anke Anna Anne',
      'Annette Annika Antje Astrid Ayla Aylin Ayse Ayşe Barbara Beate Bettina Bianca Birgit Brigitte Britta Carina Carmen',
      'Carola Caroline Charlotte Christa Christel Christiane Christina Christine Claudia Cornelia Dagmar Daniela Diana Doris',
      'Dorothea Edith Ekaterina Elena Elfriede Elif Elisabeth Elke Ella Ellen Emilia Emine Emma Erika Esra Esther Eva Fatima',
      'Fatma Franziska Frieda Gabriele Gerda Gertrud Gisela Gudrun Hanna Hannah Hannelore Hatice Heide Heidi Heike Helena Helga',
      'Hildegard Ilona Ilse Ines Inge Ingeborg Ingrid Irene Irina Iris Irmgard Isabel Jana Janina Jasmin Jennifer Jessica',
      'Johanna Julia Juliane Jutta Karin Karina Karla Katarina Katharina Kathrin Katja Katrin Kerstin Khadija Kirsten Klara',
      'Kristin Lara Larissa Laura Lea Lena Leonie Lina Lisa Ljudmila Lotte Luise Magdalena Maike Manuela Marie Marina Marion',
      'Marlies Marlene Martha Martina Maryam Meike Melanie Melek Merve Mia Michaela Miriam Mona Monika Nadine Nadja Natalia',
      'Natalie Natascha Nicole Nina Olga Oksana Petra Pia Ramona Rebecca Regina Renate Rita Romy Rosemarie Ruth Sabine Sabrina',
      'Samira Sandra Sara Sarah Selin Selma Sevgi Silke Silvia Simone Sofia Sonja Sophie Stefanie Stephanie Susanne Svenja',
      'Swetlana Sylvia Tamara Tanja Tatjana Theresa Ulrike Ursula Ute Vanessa Vera Verena Viktoria Waltraud Yasemin Yvonne',
      'Zehra Zeynep',
    ].join(' '),
  ),
)

/** Parts of the names of places, offices and instruments. */
const things =
  /stadt|kreis|region|land|gemeinde|markt|bezirk|jobcenter|agentur|stelle|amt|stand|insgesamt|summe|gesamt|§|\d/i

const letters = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}"
const title = '(?:(?:Dr|Prof|Dipl)\\. ?)*'
const inverted = new RegExp(
  `^${title}(?:(?:von|van|de|el|al) (?:der )?)?${letters}(?: ${letters})?, ?${title}(?:${letters}|\\p{Lu}\\.)(?: (?:${letters}|\\p{Lu}\\.))?$`,
  'u',
)
const straight = new RegExp(
  `^${title}(?:${letters}|\\p{Lu}\\.)(?: (?:${letters}|\\p{Lu}\\.))? (?:(?:von|van|de|el|al) (?:der )?)?${letters}$`,
  'u',
)
/** `M., Hans`, `Hans M.` */
const initialed = new RegExp(`^(?:\\p{Lu}\\., ?(${letters})|(${letters}) \\p{Lu}\\.)$`, 'u')

/**
 * `Müller, Hans`, `Müller, H.`, `Hans Müller`: a first name beside a family name. `Coesfeld, Kreis` and
 * `Bad Salzuflen` are places; what is neither a frequent first name nor written with a comma is left alone.
 */
export function isPersonName(text: string): boolean {
  if (things.test(text)) return false
  const [, behind, front] = initialed.exec(text) ?? []
  return (
    foldedParts(behind ?? front ?? '').some((part) => firstNames.has(part)) ||
    inverted.test(text) ||
    (straight.test(text) && foldedParts(text).some((part) => firstNames.has(part)))
  )
}

/** The same by a frequent first name alone: no text of a statistic has one by chance in each of its cells. */
export function hasFirstName(text: string): boolean {
  return isPersonName(text) && foldedParts(text).some((part) => firstNames.has(part))
}

function foldedParts(text: string): readonly string[] {
  return text.split(/[ ,-]+/).map(foldText)
}
