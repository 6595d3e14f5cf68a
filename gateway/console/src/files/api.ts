import type { components } from '@/shared/contract/registry'
import { body, registry, send, type Sending, type Told } from '@/shared/http'

export type Purpose = 'PLAQUE_PHOTO' | 'EVIDENCE'

type Wire = components['schemas']['FileView']

/** A file of a station. */
export type StationFile = Omit<Told<Wire, 'id' | 'name' | 'mediaType' | 'size' | 'createdAt'>, 'purpose'> & { purpose: Purpose }

const FILES = '/api/v1/registry/files'

/** What the file dialog offers; what is taken the server decides by the content. */
export const ACCEPTED: Record<Purpose, string> = {
  PLAQUE_PHOTO: 'image/jpeg,image/png,image/webp',
  EVIDENCE: 'image/jpeg,image/png,image/webp,application/pdf',
}

/** All files of a station, the oldest first; there are twenty of each purpose at most. */
export async function files(stationId: string): Promise<StationFile[]> {
  const slice = await body(registry.GET('/api/v1/registry/files', { params: { query: { ownerType: 'station', ownerId: stationId, limit: 200 } } }))
  return slice.items as StationFile[]
}

export function upload(stationId: string, purpose: Purpose, file: File, progress: Sending['progress']): Promise<StationFile> {
  const parts = new FormData()
  parts.append('purpose', purpose)
  parts.append('ownerType', 'station')
  parts.append('ownerId', stationId)
  parts.append('file', file, file.name)
  return send(FILES, parts, progress ? { progress } : {})
}

export async function remove(id: string): Promise<void> {
  await registry.DELETE('/api/v1/registry/files/{id}', { params: { path: { id } } })
}

export function contentOf({ id }: StationFile): string {
  return `${FILES}/${id}/content`
}

export function thumbnailOf({ id }: StationFile): string {
  return `${FILES}/${id}/thumbnail`
}

export function isPicture({ mediaType }: StationFile): boolean {
  return mediaType.startsWith('image/')
}
