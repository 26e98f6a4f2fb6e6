/** The line of an entry, with the partner before it unless it names the partner already. */
export function withPartner(text: string, partner: { name: string } | null): string {
  const isNamed = partner === null || text.toLocaleLowerCase().includes(partner.name.toLocaleLowerCase())
  return isNamed ? text : `${partner.name}: ${text}`
}
