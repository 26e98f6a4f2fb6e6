/** A catalogue as it is read from a JSON file: names to texts, nested as deep as one likes. */
export type Catalogue = { readonly [key: string]: string | Catalogue }

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
}

// What i18next puts in or reads itself must survive: {{values}}, $t(references) and <0>tags</0>.
const kept = /\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[^>]+>/

function pseudoText(text: string): string {
  const pieces = text.split(new RegExp(`(${kept.source})`))
  const accented = pieces.map((piece) =>
    kept.test(piece) ? piece : piece.replace(/[a-zA-Z]/g, (c) => accents[c] ?? c),
  )
  return `[${accented.join('')}]`
}

/** The same catalogue with every text accented and in brackets, so that a text that is not from it stands out. */
export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  const entries = Object.entries(catalogue).map(([key, value]) => [
    key,
    typeof value === 'string' ? pseudoText(value) : pseudoCatalogue(value),
  ])
  return Object.fromEntries(entries) as Catalogue
}
