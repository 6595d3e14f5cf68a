import type { Change, Station } from '@/stations/api'
import type { StationKind } from '@/stations/states'

/** The fields of a station that are typed; numbers as text, so that half a number is not lost. */
export interface SiteFields {
  name: string
  plaqueOn: string | null
  address: string
  openingHours: string
  contactPhone: string
  practiceStation: boolean
  hostName: string
  hostCreditCode: string
  longitude: string
  latitude: string
}

export const FIELDS = ['name', 'plaqueOn', 'address', 'openingHours', 'contactPhone', 'practiceStation', 'hostName', 'hostCreditCode', 'longitude', 'latitude'] as const

export type Field = typeof FIELDS[number]

export function emptyFields(plaqueOn: string | null): SiteFields {
  return {
    name: '', plaqueOn, address: '', openingHours: '', contactPhone: '', practiceStation: false, hostName: '', hostCreditCode: '', longitude: '', latitude: '',
  }
}

export function fieldsOf(station: Station): SiteFields {
  return {
    name: station.name,
    plaqueOn: station.plaqueOn ?? null,
    address: station.address ?? '',
    openingHours: station.openingHours ?? '',
    contactPhone: station.contactPhone ?? '',
    practiceStation: station.practiceStation ?? false,
    hostName: station.hostName ?? '',
    hostCreditCode: station.hostCreditCode ?? '',
    longitude: station.longitude?.toString() ?? '',
    latitude: station.latitude?.toString() ?? '',
  }
}

export function isSame(a: SiteFields, b: SiteFields): boolean {
  return FIELDS.every((field) => (a[field] ?? '') === (b[field] ?? ''))
}

function text(value: string): string | undefined {
  return value.trim() || undefined
}

function degrees(value: string): number | undefined {
  return value.trim() === '' ? undefined : Number(value)
}

export function changeOf(fields: SiteFields): Change {
  return {
    name: fields.name.trim(),
    plaqueOn: fields.plaqueOn ?? undefined,
    address: text(fields.address),
    openingHours: text(fields.openingHours),
    contactPhone: text(fields.contactPhone),
    practiceStation: fields.practiceStation,
    hostName: text(fields.hostName),
    hostCreditCode: text(fields.hostCreditCode),
    longitude: degrees(fields.longitude),
    latitude: degrees(fields.latitude),
  }
}

/** Which fields somebody else has changed meanwhile to something that differs from what was typed here. */
export function conflicts(base: SiteFields, mine: SiteFields, theirs: SiteFields): Field[] {
  return FIELDS.filter((field) => (theirs[field] ?? '') !== (base[field] ?? '') && (theirs[field] ?? '') !== (mine[field] ?? ''))
}

/** Both changes together: per field the choice, else whichever side changed it. */
export function merged(base: SiteFields, mine: SiteFields, theirs: SiteFields, choices: Partial<Record<Field, 'mine' | 'theirs'>>): SiteFields {
  const all = { ...mine }
  for (const field of FIELDS) {
    const untouched = (mine[field] ?? '') === (base[field] ?? '')
    const side = choices[field] ?? (untouched ? 'theirs' : 'mine')
    Object.assign(all, { [field]: side === 'mine' ? mine[field] : theirs[field] })
  }
  return all
}

export type Faults = Partial<Record<string, string>>

/** What can be seen without the server; the key of a text. */
export function faultsOf(fields: SiteFields, kind: StationKind, plaqueNeeded: boolean, today: string): Faults {
  const faults: Faults = {}
  const length = fields.name.trim().length
  if (length < 2 || length > 100) {
    faults['name'] = 'form.nameLength'
  }
  if (plaqueNeeded && !fields.plaqueOn) {
    faults['plaqueOn'] = 'form.plaqueMissing'
  }
  else if (fields.plaqueOn && fields.plaqueOn > today) {
    faults['plaqueOn'] = 'form.dateInFuture'
  }
  if (fields.contactPhone.trim() && !/^[0-9+(][0-9 +(),-]{3,38}[0-9)]$/.test(fields.contactPhone.trim())) {
    faults['contactPhone'] = 'form.phoneWrong'
  }
  if (kind === 'POINT') {
    checkHost(fields, faults)
  }
  checkDegrees(fields, faults)
  return faults
}

function checkHost({ hostName, hostCreditCode }: SiteFields, faults: Faults) {
  if (hostName.trim().length < 2) {
    faults['hostName'] = 'form.hostMissing'
  }
  if (!hasCodeForm(hostCreditCode)) {
    faults['hostCreditCode'] = 'form.creditCodeWrong'
  }
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function hasCodeForm(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code.trim().toUpperCase())
}

/** Whether the last character is not the one that GB 32100 asks for: such codes exist, so it is told and not refused. */
export function isDoubtful(code: string): boolean {
  if (!hasCodeForm(code)) {
    return false
  }
  const places = [...code.trim().toUpperCase()].map((character) => ALPHABET.indexOf(character))
  const sum = places.slice(0, -1).reduce((total, value, place) => total + value * (3 ** place % 31), 0)
  return (31 - sum % 31) % 31 !== places.at(-1)
}

function checkDegrees(fields: SiteFields, faults: Faults) {
  for (const [field, limit] of [['longitude', 180], ['latitude', 90]] as const) {
    const typed = fields[field].trim()
    if (typed !== '' && !(Math.abs(Number(typed)) <= limit)) {
      faults[field] = `form.${field}Range`
    }
  }
  const empty = (['longitude', 'latitude'] as const).filter((field) => fields[field].trim() === '')
  if (empty.length === 1 && empty[0]) {
    faults[empty[0]] = 'form.bothDegrees'
  }
}
