import type { Engagement, Manager, Post } from '@/managers/api'
import { personFaults } from '@/people/form'

/** What is typed of a manager. */
export interface ManagerFields {
  name: string
  phone: string
  engagement: Engagement
  duty: string
  from: string | null
  to: string | null
}

export const MANAGER_FIELDS = ['name', 'phone', 'engagement', 'duty', 'from', 'to'] as const

export function fieldsOf(manager: Manager | null, today: string): ManagerFields {
  return {
    name: '',
    phone: '',
    engagement: manager?.engagement ?? 'FULL_TIME',
    duty: manager?.duty ?? '',
    from: manager?.from ?? today,
    to: manager?.to ?? null,
  }
}

/** What can be seen without the server; the key of a text. A known person may be left as masked. */
export function faultsOf({ name, phone, from, to }: ManagerFields, known: boolean): Record<string, string> {
  const faults = personFaults({ name, phone }, known)
  if (!from) {
    faults['from'] = 'form.chooseDate'
  }
  else if (to && to < from) {
    faults['to'] = 'manager.termWrong'
  }
  return faults
}

export function postOf({ engagement, duty, from, to }: ManagerFields): Post {
  return { engagement, duty: duty.trim() || undefined, from: from ?? '', to: to ?? undefined }
}
