import type { Clear } from '@/people/api'

/** What can be seen of a person without the server; the key of a text. A known person may be left as masked. */
export function personFaults({ name, phone }: Clear, known: boolean): Record<string, string> {
  const faults: Record<string, string> = {}
  if (!(known && !name.trim()) && (name.trim().length < 2 || name.trim().length > 50)) {
    faults['name'] = 'person.nameLength'
  }
  if (!(known && !phone.trim()) && !/^[0-9+(][0-9 +(),-]{3,38}[0-9)]$/.test(phone.trim())) {
    faults['phone'] = 'form.phoneWrong'
  }
  return faults
}

/** What is sent of a person: what is left empty stays as it was. */
export function personOf({ name, phone }: Clear): Partial<Clear> {
  return { name: name.trim() || undefined, phone: phone.trim() || undefined }
}
